export async function usage(table) {
  const response = await fetch(`${process.env.APPWRITE_ENDPOINT}/tablesdb/main/tables/${table}`, {
    headers: {
      'x-appwrite-project': process.env.APPWRITE_PROJECT,
      'x-appwrite-key': process.env.INSIGHTS_KEY,
    },
  });
  return response.json();
}
