import { scopedUsers } from "appwrite-scopes/users";
import { Client } from "node-appwrite";

const { APPWRITE_FUNCTION_API_ENDPOINT = "", APPWRITE_FUNCTION_PROJECT_ID = "" } = Bun.env;

/** Users, by the key that Appwrite hands to an execution. It holds what `appwrite.config.json` grants. */
export const usersOf = (headers: Readonly<Record<string, string>>) =>
  scopedUsers(
    new Client()
      .setEndpoint(APPWRITE_FUNCTION_API_ENDPOINT)
      .setProject(APPWRITE_FUNCTION_PROJECT_ID)
      .setKey(headers["x-appwrite-key"] ?? ""),
    ["users.read"],
  );
