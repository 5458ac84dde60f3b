/** Does not compile, wherever it is compiled. */
import { Client as ConsoleClient } from "@appwrite.io/console";
import { scopedClient } from "appwrite-scopes";
import { scopedClient as scopedConsole } from "appwrite-scopes/console";
import { Client } from "node-appwrite";

const appwrite = scopedClient(new Client(), ["users.read"]);
const consoleAppwrite = scopedConsole(new ConsoleClient(), ["users.read"]);

export const refused = [
  appwrite.users.delete({ userId: "ada" }),
  consoleAppwrite.users.delete({ userId: "ada" }),
];
