import type { ScopeFacts } from "../scope-facts.js";
import type { Use } from "../use.js";
import type { Demand } from "./demands.js";

/** Methods that make a key which lasts, each with one that makes a key which does not. */
const makers: ReadonlyMap<string, string> = new Map([
  ["project.createKey", "project.createEphemeralKey"],
  ["projects.createKey", "projects.createJWT"],
]);

/** Whether a method makes a project's key, which newer servers refuse to keys. */
export const makesProjectKey = ({ method }: Use): boolean => makers.has(method);

/** What a method that makes keys is to be replaced by, if the SDK has it. */
export function shortLived(method: string, facts: ScopeFacts): string | undefined {
  const instead = makers.get(method);
  return instead !== undefined && facts.methods(instead).length > 0 ? instead : undefined;
}

/** The calls of a unit that make keys, and what to call instead. */
export function keyMakers(demands: readonly Demand[], facts: ScopeFacts) {
  const making = demands.map(({ use }) => use).filter(makesProjectKey);
  const methods = [...new Set(making.map(({ method }) => method))];
  const [instead] = methods.flatMap((method) => shortLived(method, facts) ?? []);
  return { methods, instead };
}
