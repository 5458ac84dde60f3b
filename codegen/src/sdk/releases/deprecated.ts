import { serviceName } from "../../plan/service-plan.js";
import { exportedDeclarations } from "../exported-declarations.js";
import { morph } from "../morph.js";
import type { InstalledSdk } from "../sdk.js";

/** Deprecated methods, as in `users.updateMfa`: the one that takes its place, or null if the docs name none. */
export type DeprecatedMethods = Readonly<Record<string, string | null>>;

/** As Appwrite's generator writes it. That another overload is to be preferred is said in other words. */
const deprecation =
  /@deprecated This API has been deprecated(?: since [\d.]+)?\.(?: Please use `(\w+)\.(\w+)` instead\.)?/;

/** The methods of an SDK that the comments in its declarations call deprecated. */
export function deprecatedMethods(sdk: InstalledSdk): DeprecatedMethods {
  const classes = exportedDeclarations(sdk).filter(morph().Node.isClassDeclaration);
  return Object.fromEntries(
    classes.flatMap((declared) =>
      declared.getInstanceMethods().flatMap((method) => {
        const comments = method.getLeadingCommentRanges().map((range) => range.getText());
        const [found, service, successor] = deprecation.exec(comments.join("\n")) ?? [];
        if (found === undefined) return [];
        const name = `${serviceName(declared.getName() ?? "")}.${method.getName()}`;
        return [[name, service === undefined ? null : `${serviceName(service)}.${successor}`]];
      }),
    ),
  );
}
