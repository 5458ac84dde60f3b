const { Client, Databases, ID } = require('node-appwrite');
const { parse } = require('csv-parse/sync');
const { toDocument } = require('./lib/mapping');

const DATABASE = 'crm';

module.exports = async ({ req, res, log, error }) => {
  const client = new Client();
  client
    .setEndpoint(process.env.APPWRITE_ENDPOINT)
    .setProject(process.env.APPWRITE_FUNCTION_PROJECT_ID)
    .setKey(req.headers['x-appwrite-key']);

  const databases = new Databases(client);
  const records = parse(req.bodyRaw, { columns: true });
  const { attributes } = await databases.getCollection(DATABASE, 'contacts');
  const keys = attributes.map((attribute) => attribute.key);

  let imported = 0;
  for (const record of records) {
    try {
      await databases.createDocument(DATABASE, 'contacts', ID.unique(), toDocument(record, keys));
      imported += 1;
    } catch (e) {
      error(`${record.email}: ${e.message}`);
    }
  }
  log(`${imported} of ${records.length}`);
  return res.json({ imported });
};
