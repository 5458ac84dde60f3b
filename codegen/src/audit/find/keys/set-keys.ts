import { ts } from "../../../compiler.js";
import type { KeySource } from "../../key-source.js";
import type { Program } from "../analysis.js";
import { callsOf } from "../flow/call-sites.js";
import { compatible, type Frame, frameOf, type Site } from "../flow/chains.js";
import { Trace } from "../flow/trace.js";
import { enclosingFunction, placeOf } from "../syntax.js";
import { keySources } from "./key-trace.js";

/**
 * Where the keys come from that a setter's call gives to a client.
 *
 * @param key - the argument that is the key
 */
export function keysSet(
  program: Program,
  call: ts.CallExpression,
  key: ts.Expression | undefined,
  client: Site,
): readonly KeySource[] {
  const unknown: KeySource = { kind: "unknown", place: placeOf(key ?? call) };
  if (key === undefined || ts.isSpreadElement(key)) return [unknown];
  return framesOf(program, call, client)
    .flatMap((frame) => keySources(program, key, frame))
    .map((source) => (source.kind === "unknown" ? unknown : source));
}

/**
 * How the code of a setter's call was entered to set this client's key: a function may set many clients'
 * keys, each call of it another one.
 */
function framesOf(
  program: Program,
  call: ts.CallExpression,
  client: Site,
): readonly (Frame | undefined)[] {
  const around = enclosingFunction(call);
  if (around === undefined || frameOf(around, client.frame) !== undefined) return [client.frame];
  const callee = call.expression as ts.PropertyAccessExpression;
  const { found, complete } = callsOf(program, around);
  const frames = found.flatMap((how) => {
    if (how.kind !== "call" || how.skipped > 0) return [];
    const { chains } = program;
    const by = chains.invocation(how.call, undefined);
    const frame = chains.enter(around, by, undefined, undefined);
    const trace = new Trace(program);
    trace.value(callee.expression, undefined, frame);
    const isSet = [...trace.sites].some(
      ({ node, frame: entered }) => node === client.node && compatible(entered, client.frame),
    );
    return isSet && frame !== undefined ? [frame] : [];
  });
  const isAll = complete && found.every((how) => how.kind === "call" && how.skipped === 0);
  return isAll && frames.length > 0 ? frames : [client.frame];
}
