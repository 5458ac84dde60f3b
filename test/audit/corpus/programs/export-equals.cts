import appwrite = require("node-appwrite");

const users = new appwrite.Users(new appwrite.Client().setKey("k"));
users.list(); // use: users.list key
export = users;
