export function withCostTables(document: string): string;
