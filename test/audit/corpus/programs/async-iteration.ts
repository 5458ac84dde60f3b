import { Client, Users } from "node-appwrite";

const users = new Users(new Client().setKey("k"));
async function* pages() {
  let page = await users.list(); // use: users.list key
  while (page.users.length > 0) {
    yield page.users;
    page = await users.list(); // use: users.list key
  }
}
for await (const list of pages()) for (const { $id } of list) await users.delete({ userId: $id }); // use: users.delete key
