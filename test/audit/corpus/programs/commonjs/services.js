const { Client, Users, Databases } = require("node-appwrite");

const client = new Client();
client.setKey("k");
exports.users = new Users(client);
module.exports.databases = new Databases(client);
exports.make = function make(key) {
  return new Users(new Client().setKey(key));
};
