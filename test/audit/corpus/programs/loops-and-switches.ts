import { Client, Databases, Storage } from "node-appwrite";

const client = new Client();
switch (process.env.MODE) {
  case "server":
    client.setKey("k");
    break;
  default:
    client.setSession("s");
}
let service: Storage | Databases;
if (process.env.FILES) service = new Storage(client);
else service = new Databases(client);
if (service instanceof Storage) service.listBuckets(); // use: storage.listBuckets key; storage.listBuckets session
else service.list(); // use: databases.list key; databases.list session
