import type { ServicePlan } from "../plan/service-plan.js";
import { secretlessDoc } from "./docs.js";
import type { MemberView } from "./helpers.js";
import { sdkClass } from "./later-methods.js";

/** The type that says it of them. */
export const secretlessName = "WithoutSecret";

/**
 * The methods that sign a guest in: the session that they answer has an empty secret, where a key's has one.
 * That is a fact of Appwrite's, and in no route.
 */
export function secretlessMethods({
  name,
  groups,
}: ServicePlan): readonly (MemberView & { readonly doc: string })[] {
  if (name !== "account") return [];
  return groups
    .filter(({ verdicts }) => verdicts.guest === "open")
    .flatMap(({ methods }) => methods)
    .filter((method) => /^create(?!OAuth2)\w*Session$/.test(method))
    .map((method) => ({
      name: method,
      type: { kind: "indexed", of: sdkClass, key: method },
      doc: secretlessDoc,
    }));
}
