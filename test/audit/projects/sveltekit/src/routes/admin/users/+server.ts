import { error, json } from '@sveltejs/kit';
import { createAdminClient } from '$lib/server/appwrite';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) => {
	if (!locals.user?.labels.includes('admin')) error(403);
	const { users } = createAdminClient();
	const found = await users.list([], url.searchParams.get('q') ?? undefined);
	return json(found.users.map(({ $id, email }) => ({ id: $id, email })));
};

export const DELETE: RequestHandler = async ({ locals, url }) => {
	if (!locals.user?.labels.includes('admin')) error(403);
	const { users } = createAdminClient();
	await users.delete(url.searchParams.get('id')!);
	return new Response(null, { status: 204 });
};
