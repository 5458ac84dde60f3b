import { Client, Storage, Users } from "node-appwrite";

// No types at all: the values tell.
function count(users) {
  return users.list(); // use: users.list key
}
function buckets({ storage }) {
  return storage.listBuckets(); // use: storage.listBuckets key
}
const client = new Client().setKey("k");
count(new Users(client));
buckets({ storage: new Storage(client) });
