import { Client, Users } from "node-appwrite";

declare function keep(all: any): void;
declare const kept: any;
const users = new Users(new Client().setKey("k"));
const all: { users?: any } = {};
keep(all); // unresolved: any
export function fill() {
  all.users = users;
}
kept.users.list();
