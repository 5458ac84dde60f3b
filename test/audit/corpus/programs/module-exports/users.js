const { Client, Users } = require("node-appwrite");
module.exports = new Users(new Client().setJWT("j"));
