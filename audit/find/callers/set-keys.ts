import { byCodePoint } from "../../../codegen/src/catalog/canonical.js";
import { ts } from "../../../codegen/src/compiler.js";
import type { SetterCall } from "../../flow/flow.js";
import type { Value } from "../../flow/values.js";
import { distinctKeys, isKeyHeader, type KeySource, keyId, keyNamed } from "../../key-source.js";
import { placeOf } from "../../place-of.js";

/** Where the keys come from that a setter's call gives to a client. */
export function keysIn({ call, given }: SetterCall): readonly KeySource[] {
  const [first, second] = call.arguments;
  const isHeader = second !== undefined;
  const argument = isHeader ? second : first;
  const isKey =
    !isHeader || (first !== undefined && ts.isStringLiteralLike(first) && isKeyHeader(first.text));
  const unknown: KeySource = { kind: "unknown", place: placeOf(isKey ? (argument ?? call) : call) };
  const cell = given[isHeader ? 1 : 0];
  if (!isKey || cell === undefined || cell.isSpread) return [unknown];
  const { values } = cell.cell;
  const whole = distinctKeys(
    values.filter((one) => !isPut(one)).flatMap((one) => sourceOf(one, unknown)),
  );
  // A text that is put together is what it is put together of.
  const found =
    whole.length > 0 ? whole : values.filter(isPut).flatMap((one) => sourceOf(one, unknown));
  return found.length === 0 ? [unknown] : distinctKeys(found).sort(byKind);
}

/** Where a key comes from does not tell in which order it was found. */
const byKind = (a: KeySource, b: KeySource): number =>
  kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || byCodePoint(keyId(a), keyId(b));

const kinds: readonly KeySource["kind"][] = ["dynamic", "variable", "literal", "unknown"];

function sourceOf(value: Value, unknown: KeySource): KeySource[] {
  if (value.kind === "setting") return [keyNamed(value.name)];
  // Beside a setting, there may be others within it.
  if (value.kind === "native") return [];
  if (value.kind !== "text") return [unknown];
  // Nothing stands in for a key that is missing.
  return value.text === "" ? [] : [{ kind: "literal", place: placeOf(value.node) }];
}

const isPut = (value: Value): boolean =>
  value.kind === "text" &&
  value.text === undefined &&
  (ts.isTemplateExpression(value.node) || ts.isBinaryExpression(value.node));
