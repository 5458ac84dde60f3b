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

/** The types that every assertion is made with. */
export const prelude = `
type Methods<C> = { [S in keyof C & string]: \`\${S}.\${keyof C[S] & string}\` }[keyof C & string];
type Open<C> = {
  [S in keyof C & string]: {
    [M in keyof C[S] & string]: C[S][M] extends (...args: never[]) => unknown ? \`\${S}.\${M}\` : never;
  }[keyof C[S] & string];
}[keyof C & string];
declare function none<T extends never>(): T;
`;

/** The type of a caller's client. */
function clientType({ kind, granted }: TruthCaller): string {
  const scopes = kind === "session" || kind === "guest" ? "" : `<${union(granted)}>`;
  return `${clients[kind]}${scopes}`;
}

/**
 * Asserts, by type, that the client has all methods, that the open ones are callable and that the
 * others are not. A line that does not compile names the methods of which the verdict is wrong.
 */
export function assertions(caller: TruthCaller, open: readonly string[]): string {
  const client = clientType(caller);
  return `{
  type Actual = Open<${client}>;
  type Expected = ${union(open)};
  none<Exclude<Actual, Expected>>(); // wrongly allowed
  none<Exclude<Expected, Actual>>(); // wrongly refused
  none<Exclude<Methods<${client}>, AllMethods>>(); // of no SDK
  none<Exclude<AllMethods, Methods<${client}>>>(); // left out
}
`;
}

/** The union of all methods, for {@link assertions}. */
export function allMethodsType(methods: readonly string[]): string {
  return `type AllMethods = ${union(methods)};\n`;
}

/** Imports the client types from the package. */
export function clientImports(entry: string): string {
  return `import type { ${Object.values(clients).join(", ")} } from ${JSON.stringify(entry)};\n`;
}
