import { Client, Users } from "node-appwrite";
import { remove, users } from "../core/services.js";

users.list(); // use: users.list key
remove(users, "u");
remove(new Users(new Client().setSession("s")), "u");
