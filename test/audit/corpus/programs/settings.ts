import { Client, Storage, Teams, Users } from "node-appwrite";

const own = new Client().setSession("s");
own.headers["X-Appwrite-Key"] = "k";
new Teams(own).list(); // use: teams.list key?; teams.list session
const whole = new Client().setSession("s");
Object.assign(whole, { headers: { "X-Appwrite-Key": "k" } });
new Users(whole).list(); // use: users.list key?; users.list session
class WithKey extends Client {
  override headers = { "X-Appwrite-Key": "k" } as never;
}
new Storage(new WithKey()).listBuckets(); // use: storage.listBuckets key?
const given = new Teams(new Client().setSession("s"));
given.client = new Client().setKey("k");
given.get("t"); // use: teams.get session; teams.get key
const read = new Client().setSession("s");
console.log(read.config.endpoint);
new Users(read).get("u"); // use: users.get session
