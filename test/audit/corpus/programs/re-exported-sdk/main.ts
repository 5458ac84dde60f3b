import { Client, everything, People, Teams } from "./sdk.js";

const client = new Client().setKey("k");
new People(client).list(); // use: users.list key
new Teams(client).list(); // use: teams.list key
new everything.Storage(new everything.Client().setSession("s")).listFiles({ bucketId: "b" }); // use: storage.listFiles session
