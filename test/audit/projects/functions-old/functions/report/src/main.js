import { Client, Databases, ID, Query, Teams } from 'node-appwrite';
import { summarize } from './summarize.js';

export default async ({ req, res, log, error }) => {
  const client = new Client()
    .setEndpoint('https://cloud.appwrite.io/v1')
    .setProject(process.env.APPWRITE_FUNCTION_PROJECT_ID)
    .setKey(process.env.APPWRITE_API_KEY);

  const databases = new Databases(client);
  const teams = new Teams(client);

  try {
    const [orders, staff] = await Promise.all([
      databases.listDocuments('main', 'orders', [Query.limit(1000)]),
      teams.listMemberships('staff'),
    ]);
    const report = await databases.createDocument('main', 'reports', ID.unique(), summarize(orders.documents));
    log(`Report ${report.$id} for ${staff.total} members`);
    return res.json({ id: report.$id });
  } catch (e) {
    error(e.message);
    return res.json({ error: e.message }, 500);
  }
};
