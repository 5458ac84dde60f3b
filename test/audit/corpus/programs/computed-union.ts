import { Client, Storage, Users } from "node-appwrite";

const client = new Client().setKey("k");
const services = { users: new Users(client), storage: new Storage(client) };
function run(kind: "users" | "storage") {
  const service = services[kind];
  if ("listBuckets" in service) return service.listBuckets(); // use: storage.listBuckets key
  return service.list(); // use: users.list key
}
run("users");
run("storage");
function act(users: Users, name: "get" | "delete") {
  return users[name]({ userId: "u" }); // use: users.get key; users.delete key
}
act(services.users, "get");
function invoke<K extends keyof Users>(name: K) {
  return services.users[name]; // use: users.listLogs key
}
invoke("listLogs");
