import { Client, Users } from "node-appwrite";

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
