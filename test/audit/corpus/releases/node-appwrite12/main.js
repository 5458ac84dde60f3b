const sdk = require("node-appwrite");

const client = new sdk.Client().setKey("k");
const storage = new sdk.Storage(client);
storage.createFile("b", "f", sdk.InputFile.fromPlainText("x", "x.txt")); // use: storage.createFile key
new sdk.Account(new sdk.Client().setSession("s")).get(); // use: account.get session
