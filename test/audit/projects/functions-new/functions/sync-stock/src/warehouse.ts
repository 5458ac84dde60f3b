export async function fetchStock(): Promise<Map<string, number>> {
  const response = await fetch('https://warehouse.example.com/stock', {
    headers: { authorization: `Bearer ${process.env.WAREHOUSE_TOKEN}` },
  });
  const entries = (await response.json()) as { sku: string; count: number }[];
  return new Map(entries.map(({ sku, count }) => [sku, count]));
}
