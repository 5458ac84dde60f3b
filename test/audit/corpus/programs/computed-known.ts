import { Client, Users } from "node-appwrite";

const users = new Users(new Client().setKey("k"));
const name = "list";
users[name](); // use: users.list key
for (const method of ["listLogs", "listTargets"] as const) {
  users[method]({ userId: "u" }); // use: users.listLogs key; users.listTargets key
}
enum Action {
  Remove = "delete",
}
users[Action.Remove]({ userId: "u" }); // use: users.delete key
const { ["get"]: get } = users; // use: users.get key
export { get };
