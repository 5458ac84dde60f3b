import { scopedUsers } from "appwrite-scopes/users";
import { Client } from "node-appwrite";

const endpoint = Deno.env.get("APPWRITE_FUNCTION_API_ENDPOINT") ?? "";
const project = Deno.env.get("APPWRITE_FUNCTION_PROJECT_ID") ?? "";

/** Users, by the key that Appwrite hands to an execution. It holds what `appwrite.config.json` grants. */
export const usersOf = (headers: Readonly<Record<string, string>>) =>
  scopedUsers(
    new Client()
      .setEndpoint(endpoint)
      .setProject(project)
      .setKey(headers["x-appwrite-key"] ?? ""),
    ["users.read"],
  );
