import type { SourcePlace } from "../../audit/use.js";
import { byCodePoint } from "../../codegen/src/catalog/canonical.js";
import { routeShape } from "../../codegen/src/catalog/server-facts.js";
import type { SdkRoute } from "../../codegen/src/sdk/sdk.js";
import type { MethodRelease } from "./sdk-release.js";
import type { ServerPair } from "./server-pair.js";
import { isThere, replacementOf } from "./successor.js";

/** A method of which an SDK's release makes something else. */
export interface ChangedMethod {
  readonly method: string;
  /** Where the project calls it; empty if it is not about a project. */
  readonly places: readonly SourcePlace[];
}

/** A method that goes by another name, or has a successor. */
export interface ReplacedMethod extends ChangedMethod {
  /** `undefined` if nothing says what takes its place. */
  readonly instead: string | undefined;
}

/** A method that sends another route. */
export interface ReroutedMethod extends ChangedMethod {
  /** `PUT /functions/{functionId}`. */
  readonly route: string;
  /** Whether the server before has the route, and the one after. */
  readonly isOn: { readonly from: boolean; readonly to: boolean };
}

/** What an SDK's upgrade changes: for what a project calls, or for all of it. */
export interface SdkUpgrade {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** Gone, and another method sends the same. */
  readonly renamed: readonly ReplacedMethod[];
  /** Gone, and none does. */
  readonly removed: readonly ReplacedMethod[];
  /** Still there, and to be removed. */
  readonly deprecated: readonly ReplacedMethod[];
  readonly rerouted: readonly ReroutedMethod[];
  /** The methods that are new, whether they are called or not. */
  readonly added: readonly string[];
}

/**
 * Compares two releases of an SDK.
 *
 * @param calls - where a project calls each method; if it is not given, all methods are meant
 */
export function sdkUpgrade(
  from: MethodRelease,
  to: MethodRelease,
  pair: ServerPair,
  calls?: ReadonlyMap<string, readonly SourcePlace[]>,
): SdkUpgrade {
  const senders = new Map<string, string[]>();
  for (const [method, route] of to.routes) {
    if (route === undefined) continue;
    senders.set(shapeOf(route), [...(senders.get(shapeOf(route)) ?? []), method]);
  }
  const meant = [...from.routes]
    .filter(([method]) => calls === undefined || calls.has(method))
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([method, route]) => ({ method, route, places: calls?.get(method) ?? [] }));
  const gone = meant
    .filter(({ method }) => !to.routes.has(method))
    .map(({ method, route, places }) => {
      const same = nearestOf(method, route === undefined ? [] : senders.get(shapeOf(route)));
      const said = [from.deprecated[method] ?? undefined, replacementOf(method)];
      const instead = said.find((other) => other !== undefined && to.routes.has(other));
      return { method, places, same, instead: same ?? instead };
    });
  const replaced = ({ method, places, instead }: (typeof gone)[number]) => ({
    ...{ method, places, instead },
  });
  return {
    ...{ name: to.name, from: from.version, to: to.version },
    renamed: gone.filter(({ same }) => same !== undefined).map(replaced),
    removed: gone.filter(({ same }) => same === undefined).map(replaced),
    deprecated: meant
      .filter(({ method }) => to.routes.has(method) && method in to.deprecated)
      .map(({ method, places }) => ({
        ...{ method, places, instead: to.deprecated[method] ?? undefined },
      })),
    rerouted: meant.flatMap(({ method, route, places }) => {
      const sent = to.routes.get(method);
      if (route === undefined || sent === undefined) return [];
      if (shapeOf(route) === shapeOf(sent)) return [];
      const isOn = { from: isThere(sent, pair.from), to: isThere(sent, pair.to) };
      return [{ method, places, route: `${sent.verb} ${sent.path}`, isOn }];
    }),
    added: [...to.routes.keys()].filter((method) => !from.routes.has(method)).sort(byCodePoint),
  };
}

const shapeOf = ({ verb, path }: SdkRoute): string => routeShape(`${verb} ${path}`);

/** Of several methods that send the same, one of the same service. */
const nearestOf = (method: string, others: readonly string[] = []): string | undefined =>
  others.find((other) => other.split(".")[0] === method.split(".")[0]) ?? others[0];

/** Whether code has to be changed for it. */
export const isSdkAffected = ({ renamed, removed, rerouted }: SdkUpgrade): boolean =>
  renamed.length + removed.length > 0 || rerouted.some(({ isOn }) => !(isOn.from && isOn.to));
