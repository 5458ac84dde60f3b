import { existsSync } from "node:fs";
import { scopedAccount } from "appwrite-scopes/account";
import { session } from "appwrite-scopes/grants";
import { scopedUsers } from "appwrite-scopes/users";
import { Client } from "node-appwrite";

// A host sets the variables itself.
if (existsSync(".env")) process.loadEnvFile();

const { APPWRITE_ENDPOINT = "", APPWRITE_PROJECT_ID = "", APPWRITE_API_KEY = "" } = process.env;

const variables = { APPWRITE_ENDPOINT, APPWRITE_PROJECT_ID, APPWRITE_API_KEY };
const missing = Object.entries(variables).filter(([, value]) => value === "");
if (missing.length > 0) {
  console.error(`Set ${missing.map(([name]) => name).join(", ")}: see .env.example.`);
  process.exit(1);
}

const client = () => new Client().setEndpoint(APPWRITE_ENDPOINT).setProject(APPWRITE_PROJECT_ID);

/** Users, by a key that reads them and can do nothing else. */
export const users = scopedUsers(client().setKey(APPWRITE_API_KEY), ["users.read"]);

/** The account of whoever is signed in, for one request. */
export const accountOf = (secret: string) => scopedAccount(client().setSession(secret), session());
