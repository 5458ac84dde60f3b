export * from "node-appwrite";
export { Users as People } from "node-appwrite";
export * as everything from "node-appwrite";
