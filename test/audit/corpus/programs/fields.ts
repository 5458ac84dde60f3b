import { Client, Databases, Storage } from "node-appwrite";

class Files {
  readonly #databases: Databases;
  private storage = new Storage(new Client().setKey("k"));
  constructor(databases: Databases) {
    this.#databases = databases;
  }
  load() {
    return this.#databases.listDocuments("d", "c"); // use: databases.listDocuments key
  }
  save() {
    return this.storage.deleteFile("b", "f"); // use: storage.deleteFile key
  }
}
new Files(new Databases(new Client().setKey("k"))).load();
