import { Client, Teams, Users } from "node-appwrite";

interface Lister {
  list(): Promise<unknown>;
}
const client = new Client().setKey("k");
const make = () => ({ users: new Users(client), teams: new Teams(client) });
let users: Lister;
let teams: Lister;
({ users, teams } = make());
users.list(); // use: users.list key
teams.list(); // use: teams.list key
let first: Lister;
let second: Lister;
[first, second] = [new Users(client), new Teams(client)];
first.list(); // use: users.list key
second.list(); // use: teams.list key
class Pair {
  a!: Lister;
  constructor() {
    [this.a] = [new Teams(client)];
  }
  run() {
    return this.a.list(); // use: teams.list key
  }
}
new Pair().run();
let other = new Client().setSession("s");
[other] = [other];
other.setKey("k");
new Teams(other).list(); // use: teams.list key; teams.list session
