import { z } from "zod";

/** What servers say of a key; what they say beside it is not looked at. */
const keySchema = z.object({
  $id: z.string().min(1),
  name: z.string(),
  scopes: z.array(z.string()),
  $createdAt: z.string().nullish(),
  expire: z.string().nullish(),
  accessedAt: z.string().nullish(),
  secret: z.string().nullish(),
});

const listSchema = z.object({ total: z.number(), keys: z.array(keySchema) });

/** A key of a project, as the server has it. */
export interface KeyRecord {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  /** When it was made, in ISO 8601; `undefined` if the server does not say. */
  readonly createdAt: string | undefined;
  /** When it ends, in ISO 8601; `undefined` if never. */
  readonly expire: string | undefined;
  /** When it was used last, in ISO 8601 and to the day; `undefined` if never, or if the server does not say. */
  readonly accessedAt: string | undefined;
  /** `undefined` if the server does not tell it. It goes nowhere but into requests, and where a user asks for it. */
  readonly secret: string | undefined;
}

/** Reads a key in an answer; `undefined` if there is none in it. */
export function keyIn(answer: unknown): KeyRecord | undefined {
  const { data } = keySchema.safeParse(answer);
  return data && recordOf(data);
}

/** Reads a list of keys, and how many there are in all; `undefined` if it is none. */
export function keysIn(answer: unknown): { total: number; keys: KeyRecord[] } | undefined {
  const { data } = listSchema.safeParse(answer);
  return data && { total: data.total, keys: data.keys.map(recordOf) };
}

function recordOf({ $id, name, scopes, ...key }: z.infer<typeof keySchema>): KeyRecord {
  const { $createdAt, expire, accessedAt, secret } = key;
  return {
    ...{ id: $id, name, scopes, createdAt: $createdAt || undefined },
    ...{ expire: expire || undefined, accessedAt: accessedAt || undefined },
    secret: secret || undefined,
  };
}
