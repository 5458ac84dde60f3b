import { scopedUsers } from "appwrite-scopes/users";
import { Client } from "node-appwrite";

const { APPWRITE_ENDPOINT = "", APPWRITE_PROJECT_ID = "", APPWRITE_API_KEY = "" } = process.env;

/** Users, by a key that reads them and can do nothing else. */
export const users = scopedUsers(
  new Client()
    .setEndpoint(APPWRITE_ENDPOINT)
    .setProject(APPWRITE_PROJECT_ID)
    .setKey(APPWRITE_API_KEY),
  ["users.read"],
);
