import { Client, Users } from "node-appwrite";

interface Lister {
  list(): unknown;
}
interface Unrelated {
  get(key: string): unknown;
}
declare function register(name: string, value: unknown): void;
declare function resolve<T>(name: string): T;
const lister: Lister = new Users(new Client().setKey("k"));
register("lister", lister); // unresolved: any
resolve<Lister>("lister").list(); // use: users.list key
resolve<Unrelated>("cache").get("x");
