import sdk = require("node-appwrite");

new sdk.Users(new sdk.Client().setKey("k")).list(); // use: users.list key
