/** @param {{ tables: import('node-appwrite').TablesDB, databaseId: string, Query: typeof import('node-appwrite').Query }} context */
export async function stale({ tables, databaseId, Query }) {
  const { total } = await tables.listRows({
    databaseId,
    tableId: 'contacts',
    queries: [Query.equal('stale', true), Query.limit(1)],
  });
  await tables.deleteRows({ databaseId, tableId: 'contacts', queries: [Query.equal('stale', true)] });
  return `removed ${total}`;
}
