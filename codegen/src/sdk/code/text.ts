/** What an expression comes to, as far as its syntax tells; nothing where that can't be told. */
export type Value = Text | Parameter | undefined;

/** A text that is known, but for its parameters. */
export interface Text {
  readonly kind: "text";
  /** With each parameter in braces: `/users/{userId}`. */
  readonly text: string;
  /** Whether it begins with the address of the server, which `text` leaves out. */
  readonly isAddress: boolean;
  /** Whether it has no parameters that come from outside. */
  readonly isFixed: boolean;
}

/** Something that only the caller knows. */
export interface Parameter {
  readonly kind: "parameter";
  /** Empty where it has no plain name. */
  readonly name: string;
}

/** Nothing that is sent is longer; texts that double from line to line are. */
const longest = 1000;

export const fixedText = (text: string): Value =>
  text.length > longest ? undefined : { kind: "text", text, isAddress: false, isFixed: true };

/** The address of the server, which a client knows. */
export const serverAddress: Value = { kind: "text", text: "", isAddress: true, isFixed: true };

export const parameter = (name: string): Parameter => ({
  kind: "parameter",
  name: /^[A-Za-z]\w*$/.test(name) ? name : "",
});

/** One text after the other. */
export function joined(left: Value, right: Value): Value {
  if (left === undefined || right === undefined) return undefined;
  if (isEmpty(left)) return right;
  if (isEmpty(right)) return left;
  if (left.kind === "parameter" && right.kind === "parameter") return parameter("");
  if (right.kind === "text" && right.isAddress) return undefined;
  const text = spelled(left) + spelled(right);
  if (text.length > longest) return undefined;
  return {
    kind: "text",
    text,
    isAddress: left.kind === "text" && left.isAddress,
    isFixed: isFixed(left) && isFixed(right),
  };
}

/** What is one of several: the same in all cases, or else something that is never a known text. */
export function oneOf(values: readonly Value[]): Value {
  const [first, ...others] = values;
  if (first === undefined || others.every((other) => isSame(first, other))) return first;
  return values.every((value) => value?.kind === "parameter") ? parameter("") : undefined;
}

/** `"/users/{userId}".replace("{userId}", userId)`: what stood for a parameter goes on to do so. */
export function replaced(text: Text, pattern: Value, value: Value): Value {
  if (pattern?.kind !== "text" || !pattern.isFixed || value === undefined) return undefined;
  if (value.kind === "text" && value.isAddress) return undefined;
  const isFilled = value.kind === "parameter" && /^\{\w*\}$/.test(pattern.text);
  const filled = isFilled ? text.text : text.text.replace(pattern.text, () => spelled(value));
  if (filled.length > longest) return undefined;
  return { ...text, text: filled, isFixed: text.isFixed && isFixed(value) };
}

const spelled = (value: Text | Parameter): string =>
  value.kind === "text" ? value.text : `{${value.name}}`;

const isFixed = (value: Text | Parameter): boolean => value.kind === "text" && value.isFixed;

const isEmpty = (value: Text | Parameter): boolean =>
  value.kind === "text" && value.text === "" && !value.isAddress;

const isSame = (a: Text | Parameter, b: Value): boolean =>
  b?.kind === a.kind &&
  spelled(a) === spelled(b) &&
  (a.kind === "text" && a.isAddress) === (b.kind === "text" && b.isAddress);
