import { Storage, Users } from "node-appwrite";
import { client } from "./client.js";

export const users = new Users(client);
const storage = new Storage(client);
export default storage;
