import { Client, Teams, Users } from "node-appwrite";

const client = new Client().setKey("k");
interface Services {
  readonly users: Users;
  readonly log: { info(text: string): void };
}
const services: Services = { users: new Users(client), log: console };
class Registry {
  static get<Key extends keyof Services>(key: Key): Services[Key] {
    return services[key];
  }
}
const method: string = process.argv[2] ?? "";
const users: any = Registry.get("users");
await users[method](); // unresolved: computed-name

function pick<Key extends "teams" | "none">(key: Key): Key extends "teams" ? Teams : undefined {
  return (key === "teams" ? new Teams(client) : undefined) as never;
}
const call = (value: any) => value[method](); // unresolved: computed-name
await call(pick("teams"));
