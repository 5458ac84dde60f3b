import { Client, Users } from "node-appwrite";

// users.list() is not called: this is a comment.
export const text = "users.list()";
export const template = `users.get(${1})`;
/* users.delete("u") */
export const users = new Users(new Client().setKey("k"));
