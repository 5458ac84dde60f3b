import { Client, Users } from "node-appwrite";

class Fake {
  async list(): Promise<unknown> {
    return [];
  }
}
const lister: Fake = new Users(new Client().setKey("k"));
lister.list(); // use: users.list key
new Fake().list();
