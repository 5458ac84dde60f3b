import type { TruthCaller } from "./oracle.js";

/** How the client type of each kind of caller is called. */
const clients = {
  project: "ScopedClient",
  organization: "OrganizationScopedClient",
  account: "AccountScopedClient",
  session: "SessionScopedClient",
  guest: "GuestScopedClient",
} as const;

const union = (values: readonly string[]): string =>
  values.length === 0 ? "never" : values.map((value) => JSON.stringify(value)).join(" | ");

/**
 * The types that every assertion is made with. Nothing in them computes a type for each method: they
 * are compared as properties, at which compilers are many times faster.
 *
 * What can be called is assignable to what is refused, so that wide clients fit narrow ones. The other way
 * round it is not: where a client has a method that can be called, no refusal fits.
 */
export const prelude = `
type Callable = (...args: never[]) => unknown;
type Refusal = Ungrantable<never>;
type Hidden = { readonly "~holds": never };
declare function fits<Given extends Wanted, Wanted>(): Given;
`;

/** The type of a caller's client. */
function clientType({ kind, granted }: TruthCaller): string {
  const scopes = kind === "session" || kind === "guest" ? "" : `<${union(granted)}>`;
  return `${clients[kind]}${scopes}`;
}

/**
 * Asserts, by type, that the client has all methods and no others, that the open ones are callable and that
 * the others are not. A line that does not compile names a method of which the verdict is wrong.
 *
 * @param methods - all of the SDK, as `service.method`
 * @param open - those of them that the server lets the caller through to
 */
export function assertions(
  caller: TruthCaller,
  methods: readonly string[],
  open: readonly string[],
): string {
  const isOpen = new Set(open);
  const services = new Map<string, string[]>();
  for (const method of methods) {
    const [service = "", name = ""] = method.split(".");
    const verdict = isOpen.has(method) ? "_Open" : "_Refused";
    services.set(service, [...(services.get(service) ?? []), `${name}: ${verdict}`]);
  }
  const members = [...services].map(
    ([service, verdicts]) => `${service}: _More & { ${verdicts.join("; ")} }`,
  );
  return `{
  type Client = ${clientType(caller)};
  type Verdicts<_Open, _Refused, _More> = _More & { ${members.join(";\n    ")} };
  fits<Client, Verdicts<Callable, unknown, unknown>>();
  fits<Verdicts<never, Refusal, Hidden>, Client>();
}
`;
}

/** Imports the types of some callers' clients from the package. */
export function clientImports(entry: string, callers: readonly TruthCaller[]): string {
  const names = new Set(callers.map(({ kind }) => clients[kind]));
  return `import type { ${[...names, "Ungrantable"].join(", ")} } from ${JSON.stringify(entry)};\n`;
}
