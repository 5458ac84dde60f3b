/** @param {{ tables: import('node-appwrite').TablesDB, databaseId: string }} context */
export async function totals({ tables, databaseId }) {
  const { total } = await tables.listRows({ databaseId, tableId: 'contacts' });
  await tables.upsertRow({ databaseId, tableId: 'totals', rowId: 'contacts', data: { total } });
  return `counted ${total}`;
}
