import { Client, Users } from "node-appwrite";

class Accounts extends Users {
  override list(): never {
    // Calls the method of the class above.
    return super.list() as never; // use: users.list key
  }
  async everyone() {
    return this.get({ userId: "u" }); // use: users.get key
  }
}
const accounts = new Accounts(new Client().setKey("k"));
accounts.list();
accounts.everyone();
accounts.listLogs({ userId: "u" }); // use: users.listLogs key
