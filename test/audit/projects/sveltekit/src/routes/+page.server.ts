import { redirect } from '@sveltejs/kit';
import { ID, Query } from 'node-appwrite';
import { createSessionClient } from '$lib/server/appwrite';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	if (!event.locals.user) redirect(302, '/signup');
	const { databases } = createSessionClient(event);
	const notes = await databases.listDocuments('main', 'notes', [Query.orderDesc('$updatedAt')]);
	return { notes: notes.documents };
};

export const actions: Actions = {
	add: async (event) => {
		const form = await event.request.formData();
		const { databases } = createSessionClient(event);
		await databases.createDocument('main', 'notes', ID.unique(), { text: form.get('text') });
	},
	remove: async (event) => {
		const form = await event.request.formData();
		const { databases } = createSessionClient(event);
		await databases.deleteDocument('main', 'notes', String(form.get('id')));
	}
};
