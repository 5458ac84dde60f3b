import { Client, Databases } from "node-appwrite";

export class Store {
  constructor(client) {
    this.databases = new Databases(client);
    this.id = "d";
  }
  read(id) {
    return this.databases.getDocument(this.id, "c", id); // use: databases.getDocument key
  }
}
new Store(new Client().setKey("k")).read("x");
