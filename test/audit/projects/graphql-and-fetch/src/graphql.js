import { Graphql } from 'node-appwrite';
import { client } from './client.js';

export async function countPosts() {
  const graphql = new Graphql(client);
  const response = await graphql.query({
    query: 'query { tablesListRows(databaseId: "main", tableId: "posts") { total } }',
  });
  return response.data.tablesListRows.total;
}
