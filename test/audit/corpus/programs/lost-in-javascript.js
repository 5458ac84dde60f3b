import { AsyncLocalStorage } from "node:async_hooks";
import { EventEmitter } from "node:events";
import { Readable } from "node:stream";
import { Client, Teams, Users } from "node-appwrite";

const make = () => new Users(new Client().setKey("k"));
const storage = new AsyncLocalStorage();
storage.run({ users: make() }, () => storage.getStore().users.get("u")); // use: users.get key
const bus = new EventEmitter();
bus.on("users", (users) => users.list()); // use: users.list key
bus.emit("users", make());
Readable.from([make()]).forEach((users) => users.list()); // use: users.list key; unresolved: any
const byName = [Users, Teams].reduce((services, Service) => {
  services[Service.name] = new Service(new Client().setKey("k"));
  return services;
}, {});
byName.Users.list(); // use: users.list key; teams.list key
Object.create(make()).delete("u"); // use: users.delete key
function first() {
  return arguments[0].list(); // use: users.list key
}
first(make());
try {
  throw make();
} catch (error) {
  error.list(); // use: users.list key
}
