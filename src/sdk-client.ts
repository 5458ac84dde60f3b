import { clientMessages } from "./messages.js";

/** What is read of a client. Any of it may be missing: releases differ, and so do other people's classes. */
interface AnyClient {
  readonly call?: unknown;
  readonly config?: { readonly project?: unknown };
  readonly headers?: Readonly<Record<string, unknown>>;
}

/** The packages that Appwrite's clients come from, by the name that each client sends along. */
const packages: ReadonlyMap<unknown, string> = new Map([
  ["Node.js", "node-appwrite"],
  ["Console", "@appwrite.io/console"],
  ["Web", "appwrite"],
  ["React Native", "react-native-appwrite"],
]);

/**
 * Refuses what is no client, and a client of another SDK. A client of another copy of the same SDK, or of
 * another release, is as good as any, although it is of another class: so it is told by what it has.
 *
 * @param sdk - the package of the SDK whose client it has to be
 * @param taker - the function that takes it, for the message
 * @throws TypeError if it is none
 */
export function expectClient(client: unknown, sdk: string, taker: string): void {
  if (!isClient(client)) throw new TypeError(clientMessages.notAClient(taker));
  const made = packages.get(client.headers?.["x-sdk-name"]);
  if (made === undefined || made === sdk) return;
  for (const expected of packages.values()) {
    if (expected === sdk) throw new TypeError(clientMessages.ofAnotherSdk(made, expected, taker));
  }
}

/** Told by what every service calls. */
function isClient(client: unknown): client is AnyClient {
  return (
    typeof client === "object" &&
    client !== null &&
    typeof (client as AnyClient).call === "function"
  );
}

/** The project that a client is set up for: newer releases keep it in a config, older ones as a header. */
export function projectOf({ config, headers }: AnyClient): string | undefined {
  const project = config?.project ?? headers?.["x-appwrite-project"];
  return typeof project === "string" && project !== "" ? project : undefined;
}
