import { Client, Teams, Users } from "node-appwrite";

const client = new Client().setKey("k");
abstract class Lister {
  abstract make(): any;
  abstract get kept(): any;
  byName(method: string) {
    return this.make()[method](); // use: users.list key
  }
  all() {
    return this.kept.list(); // use: teams.list key
  }
}
class UserLister extends Lister {
  make() {
    return new Users(client);
  }
  get kept() {
    return new Teams(client);
  }
}
await new UserLister().byName("list");
await new UserLister().all();
