"use server";
import { Client, Functions, Health, Sites } from "node-appwrite";

let client: Client | undefined;

const getClient = () =>
  (client ??= new Client()
    .setEndpoint(process.env.APPWRITE_ENDPOINT!)
    .setProject(process.env.APPWRITE_PROJECT!)
    .setKey(process.env.APPWRITE_STATUS_KEY!));

export const services = {
  functions: () => new Functions(getClient()),
  health: () => new Health(getClient()),
  sites: () => new Sites(getClient()),
};
