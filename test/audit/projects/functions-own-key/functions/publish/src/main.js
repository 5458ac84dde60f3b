import { ID, Messaging, TablesDB } from 'node-appwrite';
import { dynamic, messenger } from './clients.js';

export default async ({ req, res }) => {
  const tables = new TablesDB(dynamic(req));
  const messaging = new Messaging(messenger());

  const { postId } = req.bodyJson;
  const post = await tables.updateRow({
    databaseId: 'blog',
    tableId: 'posts',
    rowId: postId,
    data: { published: true },
  });
  await messaging.createPush({
    messageId: ID.unique(),
    title: post.title,
    body: 'A new post is out.',
    topics: ['readers'],
  });
  return res.json({ ok: true });
};
