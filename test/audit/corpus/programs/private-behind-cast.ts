import { Client, Users } from "node-appwrite";

declare function send(value: any): void;
class Store {
  private readonly users = new Users(new Client().setKey("k"));
  size() {
    return this.users.list(); // use: users.list key
  }
}
const store = new Store();
send(store);
send(store as any); // unresolved: any
