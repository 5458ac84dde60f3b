import { Client, Users, Userz } from "node-appwrite"; // unresolved: sdk-missing

new Users(new Client().setKey("k")).list(); // use: users.list key
new Userz(new Client().setKey("k")).list(); // unresolved: any
