import { Account, type Client } from "node-appwrite";

export class Profile {
  constructor(private readonly client: Client) {}
  prefs() {
    return new Account(this.client).updatePrefs({ prefs: {} }); // use: account.updatePrefs session?
  }
  recover() {
    return new Account(this.client).createRecovery({ email: "e", url: "u" }); // use: account.createRecovery key?
  }
}
