import { byCodePoint } from "../../codegen/src/catalog/canonical.js";
import type { JoinedMethod, ScopeFacts } from "../scope-facts.js";
import { phrases } from "./messages.js";

/** The methods of a service, by what opens them. */
export function explainService(name: string, facts: ScopeFacts): string[] {
  const names = serviceMethods(name, facts);
  const groups = new Map<string, string[]>();
  for (const method of names) {
    for (const said of new Set(facts.methods(method).map((one) => needOf(one, facts)))) {
      groups.set(said, [...(groups.get(said) ?? []), method]);
    }
  }
  const sorted = [...groups].sort(([a], [b]) => byCodePoint(a, b));
  return [
    `${name}   ${phrases.service(names.length)}`,
    ...sorted.flatMap(([said, methods]) => [
      `  ${said}`,
      ...methods.map((method) => `    ${method}`),
    ]),
  ];
}

/** The names of a service's methods, sorted; none if there is no such service. */
export const serviceMethods = (name: string, { methodNames }: ScopeFacts): string[] =>
  methodNames.filter((method) => method.startsWith(`${name}.`)).sort(byCodePoint);

function needOf({ facts: route }: JoinedMethod, { server }: ScopeFacts): string {
  if (route === undefined) return phrases.unknownRoute;
  return "anyOf" in route
    ? phrases.anyOne(route.anyOf)
    : phrases.notOnServer(server, route.notOnServer);
}
