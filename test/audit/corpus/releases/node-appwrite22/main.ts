import { Client, Tokens } from "node-appwrite";

const { list, createFileToken } = new Tokens(new Client().setKey("k")); // use: tokens.list key; tokens.createFileToken key
export { createFileToken, list };
