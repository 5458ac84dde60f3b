const sdk = require("node-appwrite");

const client = new sdk.Client()
  .setEndpoint(process.env.APPWRITE_ENDPOINT)
  .setProject(process.env.APPWRITE_PROJECT_ID)
  .setKey(process.env.APPWRITE_API_KEY);

new sdk.Sites(client).list().then(({ sites }) => {
  for (const site of sites) console.log(site.name, site.live);
});
