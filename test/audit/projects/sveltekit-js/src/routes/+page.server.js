import { ID } from 'node-appwrite';
import { tables } from '$lib/server/tables';

/** @type {import('./$types').PageServerLoad} */
export async function load() {
	const { rows } = await tables.listRows({ databaseId: 'main', tableId: 'wishes' });
	return { wishes: rows };
}

/** @type {import('./$types').Actions} */
export const actions = {
	default: async ({ request }) => {
		const data = await request.formData();
		await tables.createRow({
			databaseId: 'main',
			tableId: 'wishes',
			rowId: ID.unique(),
			data: { text: data.get('text') }
		});
	}
};
