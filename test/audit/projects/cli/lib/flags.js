/** Flags are rows of one table. */
export class Flags {
  #tables;
  #at = { databaseId: 'config', tableId: 'flags' };

  /** @param {import('node-appwrite').TablesDB} tables */
  constructor(tables) {
    this.#tables = tables;
  }

  async list() {
    const { rows } = await this.#tables.listRows(this.#at);
    return rows;
  }

  set(rowId, on) {
    return this.#tables.upsertRow({ ...this.#at, rowId, data: { on } });
  }

  async init() {
    await this.#tables.create({ databaseId: 'config', name: 'Config' });
    await this.#tables.createTable({ ...this.#at, name: 'Flags' });
    await this.#tables.createBooleanColumn({ ...this.#at, key: 'on', required: true });
  }
}
