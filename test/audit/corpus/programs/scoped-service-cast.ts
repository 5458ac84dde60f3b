import { scopedClient, session } from "appwrite-scopes";
import { Client } from "node-appwrite";

const appwrite = scopedClient(new Client().setKey("k"), ["users.read"]);
appwrite.users.list(); // use: users.list key [users.read]
export const byName = (name: string) => (appwrite.users as any)[name](); // unresolved: computed-name
export const handedOn = (other: (users: any) => void) => other(appwrite.users); // unresolved: any
console.log(appwrite, JSON.stringify(appwrite.users));
// All of its methods are refused, and it is a service all the same.
declare function keep(teams: typeof appwrite.teams): void;
keep(appwrite.teams);
// The type of a session's client says nothing of scopes, and has its services.
const mine = scopedClient(new Client().setSession("s"), session());
declare function keepMine(all: typeof mine): void;
keepMine(mine);
