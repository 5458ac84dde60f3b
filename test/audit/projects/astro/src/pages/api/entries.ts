import type { APIRoute } from 'astro';
import { ID } from 'node-appwrite';
import { createAdminClient } from '../../server/appwrite';

export const POST: APIRoute = async ({ request, locals, redirect }) => {
  if (!locals.user) return new Response(null, { status: 401 });
  const data = await request.formData();
  const { tables } = createAdminClient();
  await tables.createRow({
    databaseId: 'guestbook',
    tableId: 'entries',
    rowId: ID.unique(),
    data: { text: data.get('text'), userId: locals.user.$id },
  });
  return redirect('/');
};
