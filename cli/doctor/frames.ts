import type { TracedRequest } from "../../codegen/src/sdk/called-routes.js";
import type { TracePlace } from "./server-error.js";

/** What one line of a stack trace or a log says of a call. */
export interface Frame {
  /** A method of the SDK. */
  readonly method: string | undefined;
  readonly request: TracedRequest | undefined;
  /** A place that is not in an installed package. */
  readonly place: TracePlace | undefined;
  /** Python names the calls before the error, and the others after it. */
  readonly isBefore: boolean;
}

/** Finds the SDK's method that a name in any of its languages means: `users.delete`, `Users->delete`, `tables_db`. */
export type MethodLookup = (service: string, method: string) => string | undefined;

/** @param methods - service and method, as in `tablesDB.listRows` */
export function methodLookup(methods: Iterable<string>): MethodLookup {
  const plain = (name: string) => name.replace(/[_-]/g, "").toLowerCase();
  const known = new Map([...methods].map((method) => [plain(method), method]));
  return (service, method) => known.get(plain(`${service}.${method}`));
}

/** Reads a line of a trace, or of a log of requests. */
export function frameIn(line: string, methodOf: MethodLookup): Frame | undefined {
  const method = methodIn(line, methodOf);
  const request = requestIn(line);
  const place = placeIn(line);
  if (method === undefined && request === undefined && place === undefined) return undefined;
  return { method, request, place, isBefore: /^\s*File "/.test(line) };
}

/** `Users.delete`, `Users->delete(`, `Appwrite.Services.Users.Delete`, of which each part may be the class. */
const qualified = /(?<![\w$])([A-Z]\w{1,40})(?:\.|->|::|#)(?=(\w{1,60}))/g;
/** `appwrite/services/users.py", line 50, in delete`, `services/users.rb:50:in 'delete'` */
const inFile = /services[\\/](\w{1,40})\.\w{1,5}\b.{0,40}?\bin [`'"]?(\w{1,60})/;

function methodIn(line: string, methodOf: MethodLookup): string | undefined {
  const named = [...line.matchAll(qualified), ...[inFile.exec(line) ?? []]];
  for (const [, service, method] of named) {
    const found = service && method && methodOf(service, method);
    if (found) return found;
  }
  return undefined;
}

const request =
  /(?<![\w$])(GET|HEAD|POST|PUT|PATCH|DELETE)['"]?,?:?\s+['"]?(?:https?:\/\/[^/\s'"]+)?(\/[^\s'"?#)]{0,500})/;

function requestIn(line: string): TracedRequest | undefined {
  const [, verb, path] = request.exec(line) ?? [];
  return verb === undefined || path === undefined ? undefined : { verb, path };
}

/** `src/a.ts:41:9`, `/app/a.php(41)`, `/app/a.rb:10:in`, `File "/app/a.py", line 12` */
const places: readonly RegExp[] = [
  /File "([^"\n]{1,500})", line (\d{1,7})()/,
  /([^\s()'"]{1,500}\.(?:[cm]?[jt]sx?|vue|svelte|astro|dart)):(\d{1,7})(?::(\d{1,7}))?/,
  /([^\s()'"]{1,500}\.php)[(:](\d{1,7})\)?()/,
  /([^\s()'"]{1,500}\.(?:rb|go|kt|java|swift|cs)):(?:line )?(\d{1,7})()/,
];

/** Code that somebody else wrote, or that is part of the language. */
const foreign =
  /[\\/](node_modules|site-packages|dist-packages|vendor|gems|\.pub-cache)[\\/]|^(node:|dart:|package:(dart_)?appwrite|internal[\\/])|[\\/]lib[\\/]python\d/;

function placeIn(line: string): TracePlace | undefined {
  for (const pattern of places) {
    const [, written = "", row = "", column = ""] = pattern.exec(line) ?? [];
    const file = written
      .replace(/^.*?file:\/\//, "")
      .replace(/^webpack-internal:\/\/\/(\([^)]*\)\/)?/, "");
    if (file === "" || foreign.test(file)) continue;
    return { file, line: Number(row), ...(column === "" ? {} : { column: Number(column) }) };
  }
  return undefined;
}
