const sdk = require("node-appwrite"); // unresolved: any

const users = new sdk.Users(new sdk.Client().setKey("k"));
users.list();
export {};
