import { Account, Client, Users } from "node-appwrite";

declare const anything: any;
class Holder {
  readonly client = new Client();
  open() {
    anything.configure(this.client); // unresolved: any
    return new Users(this.client);
  }
}
new Holder().open().list(); // use: users.list key?
const guest = new Client();
console.log(guest);
new Account(guest).createAnonymousSession(); // use: account.createAnonymousSession guest
