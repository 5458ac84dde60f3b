import { redirect } from '@sveltejs/kit';
import { ID } from 'node-appwrite';
import { createAdminClient, SESSION_COOKIE } from '$lib/server/appwrite';
import type { Actions } from './$types';

export const actions: Actions = {
	default: async ({ request, cookies }) => {
		const form = await request.formData();
		const email = form.get('email') as string;
		const password = form.get('password') as string;

		const { account } = createAdminClient();
		await account.create(ID.unique(), email, password);
		const session = await account.createEmailPasswordSession(email, password);

		cookies.set(SESSION_COOKIE, session.secret, {
			sameSite: 'strict',
			expires: new Date(session.expire),
			secure: true,
			path: '/'
		});
		redirect(302, '/');
	}
};
