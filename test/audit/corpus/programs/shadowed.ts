import { Client, Users } from "node-appwrite";

const users = new Users(new Client().setKey("k"));
function inner() {
  const users = { list: () => [] as string[] };
  return users.list();
}
function other(users: { list(): string[] }) {
  return users.list();
}
other({ list: () => [] });
inner();
users.list(); // use: users.list key
