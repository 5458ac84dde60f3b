import { it } from "vitest";
import { edit, readMarks } from "./marked-text.js";
import { expectRefused } from "./refusal.js";
import { makeWorkspace, tinyCatalog } from "./workspace.js";

/** A part of the good catalog, and what stands there instead, with a mark where a finding points. */
export type Defect = readonly [name: string, ...edits: (readonly [from: string, to: string])[]];

/** One test for each defect: refused with one finding for each mark, and its report is frozen. */
export function testDefects(defects: readonly Defect[]): void {
  for (const [name, ...edits] of defects) {
    it(name, async () => {
      const marked = edits.reduce((text, [from, to]) => edit(text, from, to), tinyCatalog);
      const { text, places } = readMarks(marked);
      const workspace = makeWorkspace();
      workspace.write("scopes.json", text);
      const expected = places.map((place) => `scopes.json:${place}`);
      await expectRefused(workspace, name, expected);
    });
  }
}
