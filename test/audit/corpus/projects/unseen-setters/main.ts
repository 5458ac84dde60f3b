import { Client, Users } from "node-appwrite";

// Who calls is set where it can't be told on which client: so no client is a guest's for certain.
interface Credentials {
  apply(client: Client): void;
}
class KeyCredentials implements Credentials {
  apply(client: Client): void {
    client.setKey("k");
  }
}
function connect(credentials: Credentials) {
  const client = new Client();
  credentials.apply(client);
  return new Users(client);
}
connect(new KeyCredentials()).list(); // use: users.list key
new Users(new Client()).get("u"); // use: users.get guest
