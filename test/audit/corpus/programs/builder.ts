import { Client, Teams, Users } from "node-appwrite";

class Builder {
  private client = new Client();
  key(key: string): this {
    this.client.setKey(key);
    return this;
  }
  build() {
    return { users: new Users(this.client), teams: new Teams(this.client) };
  }
}
const { users, teams } = new Builder().key("k").build();
users.list(); // use: users.list key
teams.delete({ teamId: "t" }); // use: teams.delete key
