import { type Mutation, ofTool } from "../mutation.js";

const broken = (name: string, change: readonly [string, string, string], test = "accuracy") => {
  const [file, from, to] = change;
  return ofTool(name, [`audit/${file}`, from, to], `audit/${test}`);
};

/** How values are followed through a program. */
export const valueFlow: readonly Mutation[] = [
  broken("what can't be followed is not listed", [
    "find/escapes.ts",
    "if (reason !== undefined) lost.set(one.node, reason);",
    "if (reason === null) lost.set(one.node, reason);",
  ]),
  broken("a name of the global object that nobody reads is no loss", [
    "find/escapes.ts",
    "flow.globals.members.has(one.global)",
    "one.global.length > 0",
  ]),
  broken("a client that is set out of sight is a guest's", [
    "find/client-credentials.ts",
    "unattributed || altered.has(client)",
    "altered.has(client)",
  ]),
  broken("a client that is altered by hand is as it was", [
    "find/client-credentials.ts",
    "unattributed || altered.has(client)",
    "unattributed",
  ]),
  broken("a session's client stays one, whatever is done to its headers", [
    "find/callers.ts",
    'return set.every(({ caller }) => caller !== "key")',
    "return set.length === 0",
  ]),
  broken("whatever else a receiver may be is nothing", [
    "find/callers.ts",
    "if (!visit(value, undefined, new Set())) complete = false;",
    "visit(value, undefined, new Set());",
  ]),
  broken("a function that nobody calls is dead", [
    "flow/solve.ts",
    "if (made.length === 0 && !enterNext(flow)) break;",
    "if (made.length === 0) break;",
  ]),
  broken("two callers of a function are one", [
    "flow/flow.ts",
    "const isMerged = depth > deepest",
    "const isMerged = depth > 0",
  ]),
  broken("a proxy is what it stands before", [
    "flow/proxies.ts",
    "ts.isObjectLiteralExpression(written) &&",
    "true ||",
  ]),
  broken("what is handed out as a type comes back as none", [
    "flow/outside.ts",
    "flow.solver.flow(cell, flow.standIn(declaration));",
    "flow.standIn(declaration);",
  ]),
  broken("code that is not read calls nothing", [
    "flow/outside.ts",
    'if (value.kind === "function") enterFromOutside(flow, value);\n  else if',
    "if",
  ]),
  broken("nothing is inherited", [
    "flow/lookup.ts",
    "flow.solver.each(at.prototypes, (base) => lookUp(flow, base, self, name, to, seen));",
    "",
  ]),
  broken("a getter gives nothing", [
    "flow/lookup.ts",
    "if (getter !== undefined) enter(",
    "if (getter === null) enter(",
  ]),
  broken("what is set keeps nothing", [
    "flow/stores.ts",
    "if (setter === undefined) solver.flow(from, flow.field(value, name));",
    "if (setter === undefined) return;",
  ]),
  broken("a value that comes later goes nowhere", [
    "flow/solver.ts",
    "for (const one of to) this.add(one, value);",
    "",
  ]),
  broken("a flow that is found later leaves behind what was there", [
    "flow/solver.ts",
    "for (let at = 0; at < from.done; at += 1) this.add(to, from.values[at] as Value);",
    "",
  ]),
  broken("a pattern gives nothing to what it assigns to", [
    "flow/assign.ts",
    "else if (ts.isObjectLiteralExpression(node)) assignParts(flow, node, value, frame);",
    "",
  ]),
  broken("a decorator leaves all as it was", [
    "flow/decorators.ts",
    'else if (isThing(one)) solver.flow(flow.field(one, "value"), to);',
    "",
  ]),
  broken("an iterator gives nothing", [
    "flow/iterate.ts",
    'if (isThing(one)) flow.solver.flow(memberOf(flow, one, "value"), to);',
    "",
  ]),
  broken(
    "what is bound to a function is not given to it",
    [
      "flow/calls.ts",
      "const all = [...value.given.map((cell) => ({ cell })), ...given];",
      "const all = [...given];",
    ],
    "recorded-calls",
  ),
];
