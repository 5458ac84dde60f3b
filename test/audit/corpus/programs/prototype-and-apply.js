const { Client, Users } = require("node-appwrite");

const users = new Users(new Client().setKey("k"));
users.list.apply(users, []); // use: users.list key
const get = Users.prototype.get; // use: users.get key
get.call(users, "u");
Reflect.apply(users.delete, users, ["u"]); // use: users.delete key
function legacy(service) {
  this.service = service;
}
legacy.prototype.run = function run() {
  return this.service.listLogs("u"); // use: users.listLogs key
};
new legacy(users).run();
