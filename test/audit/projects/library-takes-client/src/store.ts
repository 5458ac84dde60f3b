import { AppwriteException, type Client, TablesDB } from "node-appwrite";

export interface SettingsOptions {
  readonly databaseId: string;
  readonly tableId?: string;
}

/** Settings by name, kept in a table's rows. */
export class SettingsStore {
  readonly #tables: TablesDB;
  readonly #at: { databaseId: string; tableId: string };

  constructor(client: Client, { databaseId, tableId = "settings" }: SettingsOptions) {
    this.#tables = new TablesDB(client);
    this.#at = { databaseId, tableId };
  }

  async get(name: string): Promise<string | undefined> {
    try {
      const row = await this.#tables.getRow({ ...this.#at, rowId: name });
      return row.value as string;
    } catch (error) {
      if (error instanceof AppwriteException && error.code === 404) return undefined;
      throw error;
    }
  }

  async set(name: string, value: string): Promise<void> {
    await this.#tables.upsertRow({ ...this.#at, rowId: name, data: { value } });
  }
}
