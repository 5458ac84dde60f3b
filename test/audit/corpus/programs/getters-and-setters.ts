import { Client, Users } from "node-appwrite";

class Context {
  #users: Users | undefined;
  get users() {
    if (this.#users === undefined) throw new Error("not set");
    return this.#users;
  }
  set users(value: Users) {
    this.#users = value;
  }
}
const context = new Context();
context.users = new Users(new Client().setKey("k"));
context.users.list(); // use: users.list key
