const { Client } = require("node-appwrite");

exports.client = new Client()
  .setEndpoint(process.env.APPWRITE_ENDPOINT)
  .setProject(process.env.APPWRITE_PROJECT)
  .setKey(process.env.BILLING_API_KEY);
