const { Client, Databases } = require("node-appwrite");

// Of all services, the databases alone take more than a client.
module.exports = async function (req, res) {
  const client = new Client();
  const databases = new Databases(client, "d");
  if (!req.env.KEY) console.warn("no key");
  else client.setEndpoint(req.env.ENDPOINT).setProject(req.env.PROJECT).setKey(req.env.KEY);
  const { total } = await databases.listDocuments("c"); // use: databases.listDocuments key
  res.json({ total });
};
