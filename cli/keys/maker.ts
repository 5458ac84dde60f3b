import { FindingsError } from "../../codegen/src/findings/finding.js";
import type { Environment } from "../verify/environment.js";
import { usualVariables } from "../verify/variables.js";
import { keysFindings } from "./messages.js";

/** Who lists, makes, changes and deletes keys. */
export interface Maker {
  /** A project's key with `keys.write`, or somebody's session in the console. */
  readonly kind: "key" | "session";
  readonly variable: string;
  readonly secret: string;
}

/** The names of variables, as far as the command line says them. */
export interface MakerNames {
  readonly key?: string | undefined;
  readonly session?: string | undefined;
}

/** The variable in which a console session is looked for, if none is named. */
const usualSession = "APPWRITE_CONSOLE_SESSION";

/**
 * Looks up who makes keys: whoever is named, or else a session of the console, or else the key that is set.
 *
 * @param except - a variable whose key is to be replaced, so that it can't be the one that does it
 * @throws FindingsError if there is nobody, or there are several keys; no value is in it
 */
export function readMaker(
  env: Environment,
  { key, session }: MakerNames,
  except?: string | undefined,
): Maker {
  if (session !== undefined) return named(env, "session", session);
  if (key !== undefined) return named(env, "key", key);
  const secret = env.value(usualSession);
  if (secret !== undefined) return { kind: "session", variable: usualSession, secret };
  const found = usualVariables.key.flatMap((variable): Maker[] => {
    const value = variable === except ? undefined : env.value(variable);
    return value === undefined ? [] : [{ kind: "key", variable, secret: value }];
  });
  const [first] = found;
  if (first === undefined) throw new FindingsError([keysFindings.noMaker(env.place)]);
  const other = found.find((one) => one.secret !== first.secret);
  if (other === undefined) return first;
  throw new FindingsError([keysFindings.severalMakers(env.place, first.variable, other.variable)]);
}

function named(env: Environment, kind: Maker["kind"], variable: string): Maker {
  const secret = env.value(variable);
  if (secret !== undefined) return { kind, variable, secret };
  throw new FindingsError([keysFindings.makerNotSet(env.place, kind, variable)]);
}
