import { Client, Teams, Users } from "node-appwrite";

const client = new Client().setKey("k");
const services = { users: new Users(client), teams: new Teams(client) };
Object.entries(services).forEach(([, service]) => void service.list()); // use: users.list key; teams.list key
for (const key of Object.keys(services) as (keyof typeof services)[]) services[key].list(); // use: users.list key; teams.list key
const [users] = [Users].map((Service) => new Service(client));
users?.get({ userId: "u" }); // use: users.get key
const kinds = { a: Users, b: Teams } as const;
const made = new kinds.a(client);
made.delete({ userId: "u" }); // use: users.delete key
