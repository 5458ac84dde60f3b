import { ID, Query, type Models, type TablesDB } from "node-appwrite";

export interface Order extends Models.Row {
  customerId: string;
  amount: number;
  status: "open" | "paid" | "cancelled";
}

const at = { databaseId: "sales", tableId: "orders" } as const;

export class OrderRepository {
  constructor(private readonly tables: TablesDB) {}

  async *all(): AsyncGenerator<Order> {
    let cursor: string | undefined;
    while (true) {
      const page = await this.tables.listRows<Order>({
        ...at,
        queries: [Query.limit(100), ...(cursor ? [Query.cursorAfter(cursor)] : [])],
      });
      yield* page.rows;
      if (page.rows.length < 100) return;
      cursor = page.rows.at(-1)?.$id;
    }
  }

  find(rowId: string) {
    return this.tables.getRow<Order>({ ...at, rowId });
  }

  place(customerId: string, amount: number) {
    return this.tables.createRow({
      ...at,
      rowId: ID.unique(),
      data: { customerId, amount, status: "open" },
    });
  }

  pay(rowId: string) {
    return this.tables.updateRow({ ...at, rowId, data: { status: "paid" } });
  }
}
