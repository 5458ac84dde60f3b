import { Client, Users } from "node-appwrite";

const users = new Users(new Client().setKey("k"));
const logged = new Proxy(users, {
  get(target, name) {
    return target[name as keyof Users]; // unresolved: computed-name
  },
});
logged.list(); // use: users.list key
