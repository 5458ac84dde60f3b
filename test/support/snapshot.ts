import type ts from "typescript";

/**
 * A text as an editor keeps it: it can tell what changed since an earlier one, so that the compiler
 * parses that part alone. What the compiler's own `ScriptSnapshot.fromString` makes can't.
 */
export class Snapshot implements ts.IScriptSnapshot {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  getText(start: number, end: number): string {
    return this.text.slice(start, end);
  }

  getLength(): number {
    return this.text.length;
  }

  /** What is between the beginning and the end that both texts have in common. */
  getChangeRange(old: ts.IScriptSnapshot): ts.TextChangeRange {
    const [now, before] = [this.text, old.getText(0, old.getLength())];
    const shorter = Math.min(now.length, before.length);
    let start = 0;
    while (start < shorter && now[start] === before[start]) start += 1;
    let kept = 0;
    while (kept < shorter - start && now.at(-1 - kept) === before.at(-1 - kept)) kept += 1;
    const span = { start, length: before.length - kept - start };
    return { span, newLength: now.length - kept - start };
  }
}
