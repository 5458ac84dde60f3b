import { Client, Teams, Users } from "node-appwrite";

function logged(_: unknown, context: ClassMethodDecoratorContext) {
  console.log(String(context.name));
}
class Service {
  users = new Users(new Client().setKey("k"));
  @logged
  list() {
    return this.users.list(); // use: users.list key
  }
}
new Service().list();
const registry = {
  teams: new Teams(new Client().setSession("s")) as any,
  register(_: unknown, __: ClassDecoratorContext) {
    this.teams.list(); // use: teams.list session
  },
};
@registry.register
class Registered {}
export { Registered };
