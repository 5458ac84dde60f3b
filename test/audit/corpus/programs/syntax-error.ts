import { Client, Users } from "node-appwrite";

const users = new Users(new Client().setKey("k"));
users.list(; // use: users.list key; unresolved: syntax
