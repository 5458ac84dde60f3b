import type { FindingKind } from "../audit/findings/kind.js";

export function withFindingTable(document: string, kinds: readonly FindingKind[]): string;
