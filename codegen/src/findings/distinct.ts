import type { Finding } from "./finding.js";

/** Each finding once: two outputs of one catalog find the same faults in it. */
export function distinct(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}
