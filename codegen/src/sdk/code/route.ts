import type { ts } from "../../compiler.js";
import { routePathPattern, type SdkRoute, type SdkVerb, sdkVerbs } from "../sdk.js";
import { type MethodBody, readBody } from "./body.js";
import type { CodeMethod } from "./method.js";
import { isClient, isPart, lastName } from "./syntax.js";
import type { Value } from "./text.js";
import { Values } from "./values.js";

/** A request that a method makes; its parts are missing where they can't be told. */
interface Request {
  readonly verb: SdkVerb | undefined;
  readonly path: string | undefined;
}

/**
 * The route that a method asks for: what it has its client send, or else the address that it makes for
 * somebody else to get.
 */
export function routeOf({ node, givenFields }: CodeMethod): SdkRoute | undefined {
  const body = readBody(node);
  const values = new Values(body.values, givenFields);
  if (body.changed.some((target) => isAddress(values.of(target)))) return undefined;
  const requests = body.calls.flatMap((call) => requestOf(call, values) ?? []);
  return requests.length > 0 ? agreed(requests) : addressMade(body, values);
}

/** A call that is given a verb and an address is a request, whatever it is called. */
function requestOf(call: ts.CallExpression, values: Values): Request | undefined {
  const { expression, arguments: given } = call;
  if (!isPart(expression) || given.length < 2) return undefined;
  const verb = verbIn(values.of(given[0]));
  const path = pathIn(values.of(given[1]));
  const isSender = senders.has(lastName(expression)) && isClient(expression.expression);
  return verb !== undefined || isSender ? { verb, path } : undefined;
}

/** What clients of SDKs call the methods that send. */
const senders = new Set(["call", "chunkedUpload", "redirect"]);

/** The route that all requests have; nothing where they differ. */
function agreed(requests: readonly Request[]): SdkRoute | undefined {
  const own = requests.filter((one) => !requests.some((other) => asksForUpload(one, other)));
  const [first, ...others] = own;
  if (first?.verb === undefined || first.path === undefined) return undefined;
  const isSame = others.every(({ verb, path }) => verb === first.verb && path === first.path);
  return isSame ? { verb: first.verb, path: first.path } : undefined;
}

/** Whether a request asks what has arrived of an upload before, which then goes on: `GET /files/{fileId}`. */
const asksForUpload = (one: Request, upload: Request): boolean =>
  one.verb === "GET" &&
  upload.verb === "POST" &&
  upload.path !== undefined &&
  one.path?.startsWith(`${upload.path}/{`) === true &&
  one.path.indexOf("/", upload.path.length + 1) < 0;

/** The address that a method gives back, or sends a browser to: it is there to be got. */
function addressMade({ returned, visited }: MethodBody, values: Values): SdkRoute | undefined {
  const [first, ...others] = [...returned, ...visited].map((made) => values.of(made));
  const path = isAddress(first) ? pathIn(first) : undefined;
  const isSame = others.every((other) => isAddress(other) && pathIn(other) === path);
  return path !== undefined && isSame ? { verb: "GET", path } : undefined;
}

const isAddress = (value: Value): boolean => value?.kind === "text" && value.isAddress;

function verbIn(value: Value): SdkVerb | undefined {
  const text = value?.kind === "text" && value.isFixed ? value.text.toUpperCase() : undefined;
  return sdkVerbs.find((verb) => verb === text);
}

const pathIn = (value: Value): string | undefined =>
  value?.kind === "text" && routePathPattern.test(value.text) ? value.text : undefined;
