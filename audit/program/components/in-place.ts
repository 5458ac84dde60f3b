import type { Range } from "./component.js";

/** Code that is made of parts of a text; all else of it is blank, so that the parts keep their places. */
export class InPlace {
  readonly #source: string;
  readonly #characters: string[];

  constructor(source: string) {
    this.#source = source;
    // By UTF-16 units, as offsets count.
    this.#characters = source.replace(/[^\r\n]/g, " ").split("");
  }

  /** Takes a part as it stands there. */
  keep({ start, end }: Range): void {
    for (let at = start; at < end; at++) this.#characters[at] = this.#source[at] ?? "";
  }

  /** Has a single character stand where there is none of the code. */
  put(at: number, character: string): void {
    if (at >= 0 && at < this.#characters.length) this.#characters[at] = character;
  }

  /**
   * Takes expressions that stand apart, as the elements of lists: there need be no more between two of them
   * than one character.
   *
   * @param breaks - parts that belong to no list, such as scripts
   */
  keepLists(expressions: readonly Range[], breaks: readonly Range[]): void {
    for (const expression of expressions) this.keep(expression);
    this.putLists(expressions, breaks);
  }

  /** The brackets and commas of such lists alone. */
  putLists(expressions: readonly Range[], breaks: readonly Range[]): void {
    const sorted = [...expressions].sort((a, b) => a.start - b.start);
    sorted.forEach((expression, index) => {
      const before = sorted[index - 1];
      const after = sorted[index + 1];
      const isFirst = before === undefined || isBetween(breaks, before.end, expression.start);
      const isLast = after === undefined || isBetween(breaks, expression.end, after.start);
      if (isFirst) this.put(expression.start - 1, "[");
      this.put(expression.end, isLast ? "]" : ",");
    });
  }

  /** Ends what stands around a script: its tags leave room for it. */
  keepScript(script: Range): void {
    this.keep(script);
    this.put(script.start - 1, ";");
    this.put(script.end, ";");
  }

  get text(): string {
    return this.#characters.join("");
  }
}

const isBetween = (parts: readonly Range[], start: number, end: number): boolean =>
  parts.some((part) => part.start >= start && part.end <= end);
