import { Client, Storage, Users } from "node-appwrite";

const client = new Client().setKey("k");
function all(...services: (Users | Storage)[]) {
  for (const service of services) if (service instanceof Users) service.list(); // use: users.list key
}
all(new Users(client), new Storage(client));
const base = { users: new Users(client) };
const wide = { ...base, storage: new Storage(client) };
wide.users.get({ userId: "u" }); // use: users.get key
const { storage, ...others } = wide;
others.users.delete({ userId: "u" }); // use: users.delete key
storage.listBuckets(); // use: storage.listBuckets key
const make = (...args: [Client]) => new Users(...args);
make(client).listLogs({ userId: "u" }); // use: users.listLogs key
