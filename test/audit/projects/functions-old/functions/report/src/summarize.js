export function summarize(orders) {
  const total = orders.reduce((sum, { amount }) => sum + amount, 0);
  return { total, count: orders.length, week: new Date().toISOString() };
}
