import { Client, Databases, Functions } from 'node-appwrite';

export const client = new Client()
  .setEndpoint(process.env.APPWRITE_ENDPOINT)
  .setProject(process.env.APPWRITE_PROJECT)
  .setKey(process.env.APPWRITE_KEY);

export default {
  databases: new Databases(client),
  functions: new Functions(client),
};
