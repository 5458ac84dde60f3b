import { EphemeralKeyError } from "./ephemeral-key-error.js";
import { ephemeralMessages } from "./messages.js";
import { MissingScopeError } from "./missing-scope-error.js";

/** What makes short-lived keys: the service `project` of a scoped client. */
export interface KeyService {
  createEphemeralKey(params: {
    readonly scopes: string[];
    readonly duration: number;
  }): Promise<unknown>;
}

/** A key that lasts for a while. */
export interface EphemeralKey {
  readonly secret: string;
  /** Milliseconds since 1970, by this machine's clock: from then on another one is to be made. */
  readonly renewAt: number;
}

/** Seconds that a server lets a key last at most. */
const longest = 3600;

/** Seconds before a key's end at which it is given up at the latest, so that no request arrives after it. */
const earliest = 60;

/** @throws TypeError if a server would not take it */
export function expectDuration(duration: unknown): asserts duration is number {
  const isWhole = Number.isInteger(duration) && typeof duration === "number";
  if (!isWhole || duration < 1 || duration > longest) {
    throw new TypeError(ephemeralMessages.duration(longest));
  }
}

/**
 * Makes a short-lived key of these scopes.
 *
 * @param duration - in seconds
 * @throws EphemeralKeyError if the server makes none
 * @throws MissingScopeError if the maker was declared without `keys.write`
 */
export async function makeKey(
  maker: KeyService,
  scopes: readonly string[],
  duration: number,
): Promise<EphemeralKey> {
  // Its life begins when the server makes it, which is later: a clock that is wrong makes no difference.
  const asked = Date.now();
  const made = await maker.createEphemeralKey({ scopes: [...scopes], duration }).catch(refused);
  const { secret } = (made ?? {}) as { readonly secret?: unknown };
  if (typeof secret !== "string" || secret === "") throw new EphemeralKeyError("unexpected");
  const margin = Math.min(earliest, duration / 5);
  return { secret, renewAt: asked + (duration - margin) * 1000 };
}

/** The SDK's own exception may quote what was sent, so it is not handed on. */
function refused(error: unknown): never {
  if (error instanceof MissingScopeError) throw error;
  const { code, type } = (error ?? {}) as { readonly code?: unknown; readonly type?: unknown };
  throw new EphemeralKeyError(reasonOf(code, type), type);
}

function reasonOf(code: unknown, type: unknown): EphemeralKeyError["reason"] {
  if (typeof code !== "number" || code === 0) return "unreachable";
  if (code === 401 || code === 403) return "denied";
  if (code === 404 && type === "general_route_not_found") return "not-on-server";
  if (code === 400) return "invalid";
  return code === 429 ? "rate-limited" : "unexpected";
}
