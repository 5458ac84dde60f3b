import { Injectable } from "@nestjs/common";
import { scopedUsers } from "appwrite-scopes/users";
import { Client } from "node-appwrite";

const { APPWRITE_ENDPOINT = "", APPWRITE_PROJECT_ID = "", APPWRITE_API_KEY = "" } = process.env;

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
