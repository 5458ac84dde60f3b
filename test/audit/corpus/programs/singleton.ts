import { Client, Databases } from "node-appwrite";

export class Database {
  static #instance?: Database;
  private readonly databases: Databases;
  private constructor() {
    const client = new Client().setKey(process.env.KEY ?? "");
    this.databases = new Databases(client);
  }
  static get instance() {
    Database.#instance ??= new Database();
    return Database.#instance;
  }
  read() {
    return this.databases.getDocument("d", "c", "x"); // use: databases.getDocument key
  }
  get service() {
    return this.databases;
  }
}
Database.instance.read();
Database.instance.service.createDocument("d", "c", "x", {}); // use: databases.createDocument key
let cached: Databases | undefined;
function databases() {
  if (!cached) cached = new Databases(new Client().setSession("s"));
  return cached;
}
databases().listDocuments("d", "c"); // use: databases.listDocuments session
