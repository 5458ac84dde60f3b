import { Client, Teams, Users } from "node-appwrite";

function first<T extends Users | Teams>(service: T) {
  return service.list(); // use: users.list key; teams.list key
}
function make<T>(Service: new (client: Client) => T, client: Client): T {
  return new Service(client);
}
const client = new Client().setKey("k");
first(new Users(client));
first(new Teams(client));
make(Users, client).get({ userId: "u" }); // use: users.get key
