import { ts } from "../../../codegen/src/compiler.js";
import type { Flow } from "../flow.js";
import { keyTexts } from "../forms/names.js";
import type { Cell } from "../solver/solver.js";

/**
 * Tells each name that a computed one may be: the texts that flow there, by that way into the code, or else those that
 * its type lists.
 *
 * @param value - where the name's value is
 * @param take - is called once for each name, and with `undefined` if it may be any
 */
export function eachName(
  flow: Flow,
  name: ts.Expression | undefined,
  value: Cell,
  take: (name: string | undefined) => void,
): void {
  const names = name === undefined ? undefined : keyTexts(flow, name);
  const taken = new Set<string | undefined>();
  const once = (one: string | undefined) => {
    if (taken.has(one)) return;
    taken.add(one);
    take(one);
  };
  const takeAll = () => {
    if (names === undefined) once(undefined);
    else for (const one of names) once(one);
  };
  if (name === undefined || names?.length === 1 || !isText(flow, name)) {
    takeAll();
    return;
  }
  flow.solver.each(value, (one) => {
    if (one.kind === "text" && one.text !== undefined) once(one.text);
    else takeAll();
  });
  flow.namesToCome.push({ value, takeAll });
}

/** Whether an expression can be a text alone: of a number, no value is followed. */
function isText({ program: { checker } }: Flow, name: ts.Expression): boolean {
  const type = checker.getTypeAtLocation(name);
  const whole = checker.getBaseConstraintOfType(type) ?? type;
  const parts = whole.isUnion() ? whole.types : [whole];
  return parts.every(
    ({ flags }) => (flags & ts.TypeFlags.StringLike) !== 0 && (flags & ts.TypeFlags.EnumLike) === 0,
  );
}
