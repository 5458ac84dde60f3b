import { Client, Users } from "node-appwrite"; // unresolved: sdk-missing

const users = new Users(new Client().setKey("k"));
users.list();
