import { Client, Teams, Users } from "node-appwrite";

const client = new Client().setKey("k");
const maybe: Users | undefined = Math.random() > 2 ? undefined : new Users(client);
maybe?.list(); // use: users.list key
maybe!.get({ userId: "u" }); // use: users.get key
(maybe as Users).delete({ userId: "u" }); // use: users.delete key
(<Users>maybe).listLogs({ userId: "u" }); // use: users.listLogs key
const checked = { users: new Users(client) } satisfies Record<string, Users>;
checked.users.listIdentities(); // use: users.listIdentities key
(Math.random() > 0.5 ? new Users(client) : new Teams(client)).list(); // use: users.list key; teams.list key
(maybe ?? new Users(client)).listTargets({ userId: "u" }); // use: users.listTargets key
maybe?.["create"]({ userId: "u" }); // use: users.create key
users()?.[`updateName`]({ userId: "u", name: "n" }); // use: users.updateName key
function users(service: Users = new Users(client)): Users | undefined {
  return service;
}
