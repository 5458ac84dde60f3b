import { Account, Client, Users } from "node-appwrite";

function connect(key?: string) {
  const client = new Client().setEndpoint("http://127.0.0.1/v1");
  return client;
}
const services = (client: Client) => ({
  users: new Users(client),
  get account() {
    return new Account(client);
  },
});
const admin = services(connect().setKey("k"));
const mine = services(connect().setSession("s"));
admin.users.list(); // use: users.list key
mine.account.get(); // use: account.get session
async function createAdminClient() {
  const client = new Client().setKey("k");
  return {
    get account() {
      return new Account(client);
    },
    users: () => new Users(client),
  };
}
async function createSessionClient() {
  const client = new Client();
  const session = await Promise.resolve({ value: "s" });
  if (!session) throw new Error("no session");
  client.setSession(session.value);
  return { account: new Account(client) };
}
const { account } = await createAdminClient();
await account.createAnonymousSession(); // use: account.createAnonymousSession key
(await createAdminClient()).users().delete({ userId: "u" }); // use: users.delete key
await (await createSessionClient()).account.get(); // use: account.get session
