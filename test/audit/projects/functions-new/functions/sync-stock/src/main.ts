import { Client, Query, TablesDB } from 'node-appwrite';
import { fetchStock } from './warehouse.js';

type Context = {
  req: any;
  res: any;
  log: (msg: any) => void;
  error: (msg: any) => void;
};

export default async ({ req, res, log, error }: Context) => {
  const client = new Client()
    .setEndpoint(process.env.APPWRITE_FUNCTION_API_ENDPOINT!)
    .setProject(process.env.APPWRITE_FUNCTION_PROJECT_ID!)
    .setKey(req.headers['x-appwrite-key']);
  const tables = new TablesDB(client);

  const stock = await fetchStock();
  let changed = 0;
  for (const [sku, count] of stock) {
    const { rows } = await tables.listRows({
      databaseId: 'shop',
      tableId: 'products',
      queries: [Query.equal('sku', sku)],
    });
    const results = await Promise.allSettled(
      rows.map((row) =>
        tables.updateRow({
          databaseId: 'shop',
          tableId: 'products',
          rowId: row.$id,
          data: { count },
        }),
      ),
    );
    changed += results.filter(({ status }) => status === 'fulfilled').length;
    if (results.some(({ status }) => status === 'rejected')) error(`Some of ${sku} failed`);
  }
  log(`${changed} products changed`);
  return res.json({ changed });
};
