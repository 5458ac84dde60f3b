import { Client, Teams, Users } from "node-appwrite";

const client = new Client().setKey("k");
interface Methods {
  [name: string]: (...given: never[]) => Promise<unknown>;
}
const users = new Users(client) as unknown as Methods;
await users.list?.(); // use: users.list key
const teams = new Teams(client) as unknown as Record<string, () => Promise<unknown>>;
await teams.list?.(); // use: teams.list key
declare function keep(services: Record<string, Users>): void;
keep({ users: new Users(new Client().setKey("k")) });
