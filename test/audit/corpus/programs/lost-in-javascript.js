import { AsyncLocalStorage, EventEmitter } from "node:events";
import { Client, Teams, Users } from "node-appwrite";

const make = () => new Users(new Client().setKey("k"));
const storage = new AsyncLocalStorage();
storage.run({ users: make() }, () => {}); // unresolved: any
const bus = new EventEmitter();
bus.on("users", (users) => users.list());
bus.emit("users", make()); // unresolved: any
const byName = [Users, Teams].reduce((services, Service) => {
  services[Service.name] = new Service(new Client().setKey("k")); // unresolved: any
  return services; // unresolved: any
}, {});
byName.Users.list();
Object.create(make()).delete("u"); // unresolved: any
function first() {
  return arguments[0].list();
}
first(make()); // unresolved: any
try {
  throw make(); // unresolved: any
} catch (error) {
  error.list();
}
