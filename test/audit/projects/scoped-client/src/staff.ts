import { scopedClient } from "appwrite-scopes";
import { client } from "./client.js";

const { users } = scopedClient(client(), ["users.read"]);

export const staff = async () => {
  const found = await users.list();
  return found.users.filter(({ labels }) => labels.includes("staff"));
};
