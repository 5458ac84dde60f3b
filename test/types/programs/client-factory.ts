/** A function that makes clients of a key and its scopes. */
import { clientFactory, type Grant } from "appwrite-scopes";
import { Client } from "node-appwrite";

const make = clientFactory((key: string) => new Client().setKey(key));
const appwrite = make(["users.read"], "key");
await appwrite.users.list();
await appwrite.users.delete({ userId: "ada" }); // refused

make(["users.raed"], "key"); // refused
make(["users.read"]); // refused
make(["users.read"], 1); // refused
clientFactory(() => ({ key: "key" })); // refused

type App = ReturnType<typeof make>;
export const total = (app: App) => app.users.list(); // refused

declare const grant: Grant;
make(grant, "key"); // refused

const any = clientFactory((key?: string, project: string = "shop") =>
  new Client().setProject(project).setKey(key ?? "key"),
);
any(["users.raed"]); // refused
any(["users.read"], 1); // refused
export type Any = ReturnType<typeof any>;
export const all = (app: Any) => app.users.list(); // refused
