import { Client, TablesDB, Users } from "node-appwrite";
import type { Config } from "./config.js";

export class Appwrite {
  readonly #client: Client;
  readonly tables: TablesDB;
  readonly users: Users;

  constructor({ endpoint, project, apiKey }: Config) {
    this.#client = new Client().setEndpoint(endpoint).setProject(project).setKey(apiKey);
    this.tables = new TablesDB(this.#client);
    this.users = new Users(this.#client);
  }
}
