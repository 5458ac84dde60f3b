import { Client, Users } from "node-appwrite";

interface UserStore {
  list(): Promise<{ total: number }>;
  delete(id: string): Promise<unknown>;
}
class Report {
  constructor(private readonly store: UserStore) {}
  total() {
    return this.store.list(); // use: users.list key
  }
}
const store: UserStore = new Users(new Client().setKey("k"));
new Report(store).total();
const structural = <T extends { get(id: string): unknown }>(source: T) => source.get("u"); // use: users.get key
structural(new Users(new Client().setKey("k")));
