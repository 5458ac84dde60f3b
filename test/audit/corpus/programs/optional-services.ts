import { Client, Functions, Users } from "node-appwrite";

interface Options {
  users?: Users;
  functions: Functions | null;
}
class Worker {
  constructor(private readonly options: Options) {}
  run() {
    this.options.users?.list(); // use: users.list key
    this.options.functions!.list(); // use: functions.list key
  }
}
const client = new Client().setKey("k");
new Worker({ users: new Users(client), functions: new Functions(client) }).run();
