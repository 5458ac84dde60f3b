import { Client, Users } from "node-appwrite";

class Server extends Client {
  constructor(key: string) {
    super();
    this.setEndpoint("http://127.0.0.1/v1").setKey(key);
  }
}
class Services {
  users: Users;
  constructor(client = new Server("k")) {
    this.users = new Users(client);
  }
}
new Services().users.list(); // use: users.list key
