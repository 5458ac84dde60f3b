import { existsSync } from "node:fs";
import { Injectable } from "@nestjs/common";
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

/** What is called with the key. Whoever has it injected can read users, and nothing else. */
@Injectable()
export class Appwrite {
  readonly users = scopedUsers(
    new Client()
      .setEndpoint(APPWRITE_ENDPOINT)
      .setProject(APPWRITE_PROJECT_ID)
      .setKey(APPWRITE_API_KEY),
    ["users.read"],
  );
}
