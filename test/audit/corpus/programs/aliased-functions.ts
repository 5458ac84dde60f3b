import { Client, Users } from "node-appwrite";

function makeUsers(client: Client) {
  return new Users(client);
}
const alias = makeUsers;
const table = { make: makeUsers, other: (client: Client) => makeUsers(client) };
alias(new Client().setKey("k")).list(); // use: users.list key
table.make(new Client().setSession("s")).get({ userId: "u" }); // use: users.get session
table.other(new Client().setJWT("j")).delete({ userId: "u" }); // use: users.delete session
[new Client().setKey("k")].map(makeUsers).forEach((users) => users.listLogs({ userId: "u" })); // use: users.listLogs key
