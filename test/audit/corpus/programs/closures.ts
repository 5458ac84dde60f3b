import { Client, Users } from "node-appwrite";

const make = (key: string) => {
  const users = new Users(new Client().setKey(key));
  return {
    total: async () => (await users.list()).total, // use: users.list key
    remove: (id: string) => users.delete({ userId: id }), // use: users.delete key
  };
};
const curried = (client: Client) => (id: string) => new Users(client).get({ userId: id }); // use: users.get key
make("k").total();
curried(new Client().setKey("k"))("u");
function withUsers<T>(run: (users: Users) => T): T {
  return run(new Users(new Client().setSession("s")));
}
withUsers((users) => users.listLogs({ userId: "u" })); // use: users.listLogs session
withUsers(({ listTargets }) => listTargets); // use: users.listTargets key?; users.listTargets session
(function (users: Users) {
  users.listIdentities(); // use: users.listIdentities key
})(new Users(new Client().setKey("k")));
