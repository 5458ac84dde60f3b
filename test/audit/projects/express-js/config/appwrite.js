const sdk = require('node-appwrite');

const client = new sdk.Client();

client
  .setEndpoint(process.env.APPWRITE_ENDPOINT)
  .setProject(process.env.APPWRITE_PROJECT_ID)
  .setKey(process.env.APPWRITE_API_KEY)
  .setSelfSigned();

const databases = new sdk.Databases(client);
const users = new sdk.Users(client);
const teams = new sdk.Teams(client);

module.exports = { sdk, client, databases, users, teams };
