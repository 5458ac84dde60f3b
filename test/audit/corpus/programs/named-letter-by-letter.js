import { Client, Users } from "node-appwrite";

const services = {
  a: new Users(new Client().setKey("k")),
  b: new Users(new Client().setSession("s")),
};
/** @param {string} name */
const get = (name) => services[name];
for (const letter of "ab") {
  get(letter).list(); // use: users.list key; users.list session
}
