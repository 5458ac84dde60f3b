import { Client, Users } from "node-appwrite";

const client = new Client().setKey("k");
interface App {
  a: { b: { c: { d: { e: { lowest: Users } } } } };
}
const app: App = { a: { b: { c: { d: { e: { lowest: new Users(client) } } } } } };
const byName = (value: any) => value.a.b.c.d.e.lowest.list(); // use: users.list key
const byMethod = (value: any, method: string) => value.a.b.c.d.e.lowest[method](); // unresolved: computed-name
await byName(app);
await byMethod(app, process.argv[2] ?? "");
declare function keep(app: App): void;
keep(app);
