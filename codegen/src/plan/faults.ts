import { classPattern, isReserved, memberPattern } from "../catalog/names.js";
import type { Finding } from "../findings/finding.js";
import type { InstalledSdk, SdkDeclarations } from "../sdk/sdk.js";
import { planFindings } from "./messages.js";
import { serviceName } from "./service-plan.js";

/** Why no client can be planned for an SDK: its names become types, properties and files. */
export function sdkFaults(installed: InstalledSdk, { classes }: SdkDeclarations): Finding[] {
  if (classes.length === 0) return [planFindings.noServices(installed)];
  const unfit = [
    ...classes
      .filter(({ name }) => !isService(name))
      .map(({ name }) => planFindings.invalidName(installed, "service", name)),
    ...classes.flatMap(({ name: service, methods }) =>
      methods
        .filter(({ name }) => !memberPattern.test(name) || isReserved(name))
        .map(({ name }) => planFindings.invalidName(installed, "method", `${service}.${name}`)),
    ),
  ];
  const twins = namesakes(classes.map(({ name }) => name)).map(([name, other]) =>
    planFindings.sameFile(installed, name, other),
  );
  if (unfit.length + twins.length > 0) return [...unfit, ...twins];
  const isReadable = classes.some(({ methods }) => methods.some((method) => method.route));
  return isReadable ? [] : [planFindings.unreadable(installed)];
}

/** A class becomes a property, so `Then` is no name for one. The types of a `Client` are those of all. */
const isService = (name: string): boolean =>
  classPattern.test(name) && !isReserved(serviceName(name)) && name !== "Client";

/** Names that differ from one before them in the case of letters alone, if at all. */
function namesakes(names: readonly string[]): [name: string, other: string][] {
  const first = new Map<string, string>();
  return names.flatMap((name): [string, string][] => {
    const other = first.get(name.toLowerCase());
    first.set(name.toLowerCase(), other ?? name);
    return other === undefined ? [] : [[name, other]];
  });
}
