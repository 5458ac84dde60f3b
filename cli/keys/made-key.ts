import { FindingsError } from "../../codegen/src/findings/finding.js";
import type { KeyApi, KeyFields } from "./key-api.js";
import type { KeyRecord } from "./key-record.js";
import { keysFindings } from "./messages.js";

/** A key that was made, with its secret. */
export type MadeKey = KeyRecord & { readonly secret: string };

/** No key of Appwrite's has another sign, and none of these means anything in a file of variables. */
const plainSecret = /^[A-Za-z0-9_-]{16,4096}$/;

/**
 * Whether a secret can be put into a file and a header as it is.
 *
 * @param secret - `undefined` if the server did not tell it
 */
export const isPlain = (secret: string | undefined): secret is string =>
  secret !== undefined && plainSecret.test(secret);

/**
 * Makes a key.
 *
 * @param endpoint - as findings show it
 * @throws FindingsError if the server refuses, or does not tell the key's secret
 */
export async function makeKey(
  api: KeyApi,
  fields: KeyFields & { readonly expire: string },
  endpoint: string,
): Promise<MadeKey> {
  const { secret, ...key } = await api.create(fields);
  if (!isPlain(secret)) throw new FindingsError([keysFindings.badSecret(endpoint)]);
  // What it was to be granted is what it is verified by, whatever the server says that it holds.
  return { ...key, scopes: fields.scopes, secret };
}
