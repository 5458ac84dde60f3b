import { Client, Query, TablesDB } from 'node-appwrite';
import { stale } from './jobs/stale.js';
import { totals } from './jobs/totals.js';

const jobs = [stale, totals];

export default async ({ req, res, log }) => {
  const client = new Client()
    .setEndpoint(process.env.APPWRITE_FUNCTION_API_ENDPOINT)
    .setProject(process.env.APPWRITE_FUNCTION_PROJECT_ID)
    .setKey(req.headers['x-appwrite-key']);
  const tables = new TablesDB(client);

  for (const job of jobs) {
    log(await job({ tables, databaseId: 'crm', Query }));
  }
  return res.empty();
};
