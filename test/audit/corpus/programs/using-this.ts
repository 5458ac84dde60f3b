import { Client, Users } from "node-appwrite";

abstract class Job {
  protected abstract users(): Users;
  run() {
    return this.users().list(); // use: users.list key
  }
}
class Nightly extends Job {
  protected users() {
    return new Users(new Client().setKey("k"));
  }
}
new Nightly().run();
class Base {
  constructor(protected readonly users: Users) {}
}
class Derived extends Base {
  constructor(client: Client) {
    super(new Users(client));
  }
  get = (id: string) => this.users.get({ userId: id }); // use: users.get session
}
new Derived(new Client().setSession("s")).get("u");
