import { Client, Query, TablesDB } from 'node-appwrite';

const databaseId = 'links';
const tableId = 'links';

export class Links {
	private constructor(private readonly tables: TablesDB) {}

	static from(env: Env): Links {
		const client = new Client()
			.setEndpoint(env.APPWRITE_ENDPOINT)
			.setProject(env.APPWRITE_PROJECT)
			.setKey(env.APPWRITE_API_KEY);
		return new Links(new TablesDB(client));
	}

	async find(rowId: string): Promise<{ url: string } | undefined> {
		try {
			const row = await this.tables.getRow({ databaseId, tableId, rowId });
			return { url: row.url };
		} catch {
			return undefined;
		}
	}

	async save(rowId: string, url: string): Promise<void> {
		await this.tables.upsertRow({ databaseId, tableId, rowId, data: { url, count: 0 } });
	}

	async count(rowId: string): Promise<void> {
		await this.tables.incrementRowColumn({ databaseId, tableId, rowId, column: 'count' });
	}

	async prune(): Promise<void> {
		const queries = [Query.equal('count', 0), Query.createdBefore(new Date().toISOString())];
		await this.tables.deleteRows({ databaseId, tableId, queries });
	}
}
