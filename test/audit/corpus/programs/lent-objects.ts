import { Client, Storage, Teams, Users } from "node-appwrite";

const client = new Client().setKey("k");
function setUp(context: { lent?: Users }) {
  context.lent = new Users(client);
}
const context: any = {};
setUp(context); // unresolved: any
await context.lent.list();

function fill(all: Teams[]) {
  all.push(new Teams(client));
}
const all: any[] = [];
fill(all); // unresolved: any
await all[0].list(); // use: teams.list key

class Box {
  held: any;
}
const box = new Box();
const filled: { held: Storage } = box; // unresolved: any
filled.held = new Storage(client);
await box.held.listBuckets();

const own: { lent?: Users } = {};
setUp(own);
await own.lent?.get("u"); // use: users.get key?
