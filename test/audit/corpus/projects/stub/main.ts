import { Client, Users } from "node-appwrite"; // unresolved: sdk-missing

new Users(new Client().setKey("k")).list();
