const sdk = require("node-appwrite");

let client = new sdk.Client();
let teams = new sdk.Teams(client);

client.setEndpoint("http://127.0.0.1/v1").setProject("p").setKey("k").setSelfSigned();

let promise = teams.list(); // use: teams.list key
promise.then((response) => response, console.error);
const { get: getUser } = new sdk.Users(client); // use: users.get key
module.exports = { getUser };
