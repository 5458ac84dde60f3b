import { Client, Teams, Users } from "node-appwrite";

// A service whose type is given up, and whose methods are called by names that come from outside.
const users = new Users(new Client().setKey("k"));
const name = process.argv[2] ?? "";
(users as unknown as Record<string, () => Promise<unknown>>)[name]?.(); // unresolved: computed-name
function unknownParameter(service: unknown, method: string) {
  return (service as Record<string, () => unknown>)[method]?.(); // unresolved: computed-name
}
unknownParameter(users, name);
function generic<T extends object, K extends keyof T>(service: T, key: K) {
  return (service[key] as () => unknown).apply(service); // use: users.list key
}
generic(users, "list");
function picked<K extends "get" | "list">(service: Pick<Users, K>, key: K) {
  return (service[key] as () => unknown)(); // use: users.list key
}
picked(users, "list");
const services = new Map<string, any>([]);
services.set("users", users);
services.get(name)[name](); // unresolved: computed-name
const all = { users, teams: new Teams(new Client().setKey("k")) };
(all as any)[name][name](); // unresolved: computed-name
class Holder {
  private readonly service = users;
  call(method: string) {
    return (this as any).service[method](); // unresolved: computed-name
  }
}
new Holder().call(name);
