import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { Client, Query, TablesDB } from 'node-appwrite';

const s3 = new S3Client({ region: process.env.S3_REGION });

export default async ({ res, log }) => {
  const client = new Client()
    .setEndpoint(process.env.APPWRITE_FUNCTION_API_ENDPOINT)
    .setProject(process.env.SOURCE_PROJECT_ID)
    .setKey(process.env.BACKUP_API_KEY);
  const tablesDB = new TablesDB(client);

  const { databases } = await tablesDB.list();
  for (const { $id: databaseId } of databases) {
    const { tables } = await tablesDB.listTables({ databaseId });
    for (const { $id: tableId } of tables) {
      const rows = await everyRow(tablesDB, databaseId, tableId);
      await s3.send(
        new PutObjectCommand({
          Bucket: process.env.S3_BUCKET,
          Key: `${databaseId}/${tableId}.json`,
          Body: JSON.stringify(rows),
        }),
      );
      log(`${databaseId}/${tableId}: ${rows.length}`);
    }
  }
  return res.empty();
};

async function everyRow(tablesDB, databaseId, tableId) {
  const rows = [];
  for (;;) {
    const queries = [Query.limit(500)];
    if (rows.length > 0) queries.push(Query.cursorAfter(rows[rows.length - 1].$id));
    const page = await tablesDB.listRows({ databaseId, tableId, queries });
    rows.push(...page.rows);
    if (page.rows.length < 500) return rows;
  }
}
