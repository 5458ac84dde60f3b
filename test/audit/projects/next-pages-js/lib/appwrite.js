import { Client, Databases, Messaging, Users } from "node-appwrite";

const client = new Client();

client
  .setEndpoint(process.env.NEXT_PUBLIC_APPWRITE_ENDPOINT)
  .setProject(process.env.NEXT_PUBLIC_APPWRITE_PROJECT_ID)
  .setKey(process.env.APPWRITE_API_KEY);

export const databases = new Databases(client);
export const messaging = new Messaging(client);
export const users = new Users(client);

export const DATABASE_ID = process.env.APPWRITE_DATABASE_ID;
export const SUBSCRIBERS = "subscribers";
