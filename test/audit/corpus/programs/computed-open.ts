import { Client, Users } from "node-appwrite";

const users = new Users(new Client().setKey("k"));
export function call(name: keyof Users) {
  return users[name]; // unresolved: computed-name
}
export function anyName(name: string) {
  return (users as unknown as Record<string, () => void>)[name]?.(); // unresolved: computed-name
}
const misspelt = "lists";
users[misspelt as keyof Users](); // unresolved: computed-name
