import { Client, Storage, Teams, Users } from "node-appwrite";

const client = new Client().setKey("k");
function setUp(context: { lent?: Users }) {
  context.lent = new Users(client);
}
const context: any = {};
setUp(context);
await context.lent.list(); // use: users.list key

function fill(all: Teams[]) {
  all.push(new Teams(client));
}
const all: any[] = [];
fill(all);
await all[0].list(); // use: teams.list key

class Box {
  held: any;
}
const box = new Box();
const filled: { held: Storage } = box;
filled.held = new Storage(client);
await box.held.listBuckets(); // use: storage.listBuckets key

const own: { lent?: Users } = {};
setUp(own);
await own.lent?.get("u"); // use: users.get key
