import type { Handle } from '@sveltejs/kit';
import { createSessionClient } from '$lib/server/appwrite';

export const handle: Handle = async ({ event, resolve }) => {
	try {
		const { account } = createSessionClient(event);
		event.locals.user = await account.get();
	} catch {
		// Nobody is signed in.
	}
	return resolve(event);
};
