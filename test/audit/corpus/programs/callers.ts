import { Account, Client, Users } from "node-appwrite";

const keyed = new Client();
keyed.setEndpoint("http://127.0.0.1/v1").setProject("p").setKey("k");
const session = new Client().setSession("s");
const token = new Client().setJWT("j");
const guest = new Client().setEndpoint("http://127.0.0.1/v1").setProject("p");
new Users(keyed).list(); // use: users.list key
new Account(session).get(); // use: account.get session
new Account(token).getPrefs(); // use: account.getPrefs session
new Account(guest).createAnonymousSession(); // use: account.createAnonymousSession guest
new Account(keyed).updateName({ name: "n" }); // use: account.updateName key
const both = new Client().setKey("k").setSession("s");
new Users(both).get({ userId: "u" }); // use: users.get key; users.get session
