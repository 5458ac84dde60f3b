import { type Mutation, ofTool } from "../mutation.js";

/** What is done to a project's keys. */
export const keys: readonly Mutation[] = [
  ofTool(
    "a rotation that is under way is begun anew",
    ["cli/keys/rotation-step.ts", "all.length === 1 || secret", "all.length >= 1 || secret"],
    "keys/rotation-step",
  ),
  ofTool(
    "a new key that was not written is taken for deployed",
    ["cli/keys/rotation-step.ts", "current === key ? ", "current !== key ? "],
    "keys/rotation-step",
  ),
  ofTool(
    "a secret of another key is overwritten",
    [
      "cli/keys/rotation-step.ts",
      "(deployed !== undefined && current === undefined)",
      "(deployed !== undefined && current === null)",
    ],
    "keys/rotation-step",
  ),
  ofTool(
    "one of two keys with one name is taken",
    ["cli/keys/rotation-step.ts", "if (same !== undefined) {", "if (same === null) {"],
    "keys/rotation-step",
  ),
  ofTool(
    "the old key is deleted without being asked to",
    ["cli/keys/rotate.ts", "if (!deleteOld || older.length", "if (older.length"],
    "keys/rotate",
    "goes when it is said",
  ),
  ofTool(
    "a key that does not work takes the place of one that does",
    ["cli/keys/rotate.ts", "    await verify(secret);\n", ""],
    "keys/rotate",
    "does not hold what it was made with",
  ),
  ofTool(
    "a key is verified by what the server says that it holds",
    ["cli/keys/made-key.ts", "{ ...key, scopes: fields.scopes, secret }", "{ ...key, secret }"],
    "keys/rotate",
    "does not hold what it was made with",
  ),
  ofTool(
    "a key loses scopes of calls that were not found",
    ["cli/keys/narrow.ts", "needed.complete && least.proved", "least.proved"],
    "keys/commands",
    "calls may be hidden",
  ),
  ofTool(
    "a key that never ended ends when it is narrowed",
    ["cli/keys/key-api.ts", "expire: expire ?? null", "expire: expire ?? new Date().toISOString()"],
    "keys/commands",
    "keeps all else",
  ),
  ofTool(
    "a file with a secret is left to everybody",
    ["cli/keys/env-file.ts", "const ownersAlone = 0o600;", "const ownersAlone = 0o644;"],
    "keys/commands",
    "goes into a file",
  ),
  ofTool(
    "a secret is written through a link",
    ["cli/keys/env-file.ts", "if (stat.isSymbolicLink()) throw", "if (stat.isFIFO()) throw"],
    "keys/bad-input",
    "link",
  ),
  ofTool(
    "a rotation that has just ended is begun anew",
    ["cli/keys/rotation-step.ts", "if (isOnly && ", "if (!isOnly && "],
    "keys/rotation-step",
  ),
  ofTool(
    "a key is deleted that is in use elsewhere",
    ["cli/keys/rotate.ts", "if (deleteOld && deployed === undefined) {", "if (false) {"],
    "keys/rotate",
    "in use elsewhere",
  ),
  ofTool(
    "a key loses what other code needs",
    ["cli/keys/missed-scopes.ts", "if (losing.length === 0 || isAccepted) return;", "return;"],
    "keys/commands",
    "keeps what opens its calls",
  ),
  ofTool(
    "a key takes away its own right to see to keys",
    ["cli/keys/narrow.ts", "if (key.secret !== secret || ", "if (key.secret === secret || "],
    "keys/commands",
    "its own right",
  ),
  ofTool(
    "a key stays whose secret nobody has",
    ["cli/keys/create.ts", "    await api.remove(key.id);\n", ""],
    "keys/commands",
    "can't be printed",
  ),
];
