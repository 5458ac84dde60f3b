import { type Mutation, ofTool } from "../mutation.js";

type Change = readonly [file: string, from: string, to: string];

const broken = (name: string, [file, from, to]: Change, test = "accuracy", only?: string) =>
  ofTool(name, [`audit/${file}`, from, to], `audit/${test}`, only);

/** What a program may hide a call by. */
const hiding = (name: string, change: Change) =>
  broken(name, change, "recorded-calls", "follows or lists");

/** How values are followed through a program. */
export const valueFlow: readonly Mutation[] = [
  broken("what can't be followed is not listed", [
    "find/escapes/escapes.ts",
    "if (reason !== undefined) lost.set(one.node, reason);",
    "if (reason === null) lost.set(one.node, reason);",
  ]),
  broken("a name of the global object that nobody reads is no loss", [
    "find/escapes/escapes.ts",
    "if (one.under?.thing.members.has(one.under.name)) continue;",
    "if (one.under !== undefined) continue;",
  ]),
  hiding("a client that is set out of sight is a guest's", [
    "find/callers/client-credentials.ts",
    "unattributed || altered.has(client)",
    "altered.has(client)",
  ]),
  broken("a client that is altered by hand is as it was", [
    "find/callers/client-credentials.ts",
    "unattributed || altered.has(client)",
    "unattributed",
  ]),
  broken("a session's client stays one, whatever is done to its headers", [
    "find/callers/callers.ts",
    'return set.every(({ caller }) => caller !== "key")',
    "return set.length === 0",
  ]),
  broken(
    "`module` is no value of a script",
    ["flow/forms/common-js.ts", 'text === "module" || text ===', "text ==="],
    "common-js",
  ),
  broken(
    "what a script exports by a value has no name for a module",
    ["flow/forms/common-js.ts", "  flow.solver.add(cell, namespace);\n", ""],
    "common-js",
  ),
  broken(
    "a file that is loaded by a name which comes as a value exports nothing",
    [
      "flow/running/loaded-files.ts",
      "if (file !== undefined) flow.solver",
      "if (file === null) flow.solver",
    ],
    "loaded-files",
  ),
  broken(
    "what a file throws by itself comes to nobody",
    ["flow/forms/common-js.ts", "  flow.throwing.add(flow.thrownIn(file, undefined));\n", ""],
    "loaded-files",
  ),
  broken("generic code gives back any value of a type", [
    "flow/calls/generic-calls.ts",
    "if (sources === undefined ||",
    "if (sources !== null ||",
  ]),
  broken("a computed name to which nothing flows reads nothing", [
    "flow/solve.ts",
    "value.values.length === 0);",
    "value.values.length < 0);",
  ]),
  broken("a name that is handed over may be any of its type", [
    "flow/properties/each-name.ts",
    "&& isHandedOver(one.node)",
    "&& one.node === undefined",
  ]),
  hiding("a name that is set again stays what it was", [
    "flow/properties/each-name.ts",
    "&& isText(flow, name) && isForGood(flow, name)",
    "&& isText(flow, name)",
  ]),
  broken("a method that is lent is called on what it was taken from", [
    "find/uses/read-uses.ts",
    "if (!read.isLent) return",
    "if (read) return",
  ]),
  hiding("whatever else a receiver may be is nothing", [
    "find/callers/receiver.ts",
    "if (!visit(value, undefined, new Set())) complete = false;",
    "visit(value, undefined, new Set());",
  ]),
  broken("a function that nobody calls is dead", [
    "flow/solve.ts",
    "if (!enterNext(flow) && !throwsMore(flow)) break;",
    "if (!throwsMore(flow)) break;",
  ]),
  broken("a class is made by nobody before it is made by a function that nobody calls", [
    "flow/outside/spoken-of.ts",
    "[...namedBy(node), ...owner]",
    "namedBy(node)",
  ]),
  broken("what comes into an object later is not looked at", [
    "flow/outside/exposes-service.ts",
    "for (const thing of this.#things) this.#lookInto(thing);",
    "",
  ]),
  broken("what holds an object that exposes a service exposes none", [
    "flow/outside/exposes-service.ts",
    "left.push(...(this.#holders.get(one) ?? []));",
    "",
  ]),
  broken("two callers of a function are one", [
    "flow/solver/entries.ts",
    "depth > this.effort.deepest",
    "depth > 0",
  ]),
  broken("of many clients that one function makes, each may be all", [
    "flow/solver/entries.ts",
    "this.passesService(entered) ? mostFrames : mostOthers",
    "mostOthers",
  ]),
  broken("a proxy is what it stands before", [
    "flow/library/proxies.ts",
    "ts.isObjectLiteralExpression(written) &&",
    "true ||",
  ]),
  broken("what is handed out as a type comes back as none", [
    "flow/outside/hand-out.ts",
    "flow.solver.flow(cell, flow.standIn(declaration));",
    "flow.standIn(declaration);",
  ]),
  broken("code that is not read calls nothing", [
    "flow/outside/hand-out.ts",
    "    callBack(flow, value, undefined, []);\n    // It may be made",
    "    // It may be made",
  ]),
  broken("nothing is inherited", [
    "flow/properties/inherited.ts",
    "flow.solver.each(at.prototypes, (base) => lookUp(flow, { ...asked, at: base }));",
    "",
  ]),
  broken("a getter gives nothing", [
    "flow/properties/inherited.ts",
    "if (getter !== undefined) callGetter(",
    "if (getter === null) callGetter(",
  ]),
  broken("what is set keeps nothing", [
    "flow/properties/stores.ts",
    "solver.flow(from, flow.field(thing, name));",
    "",
  ]),
  broken("a value that comes later goes nowhere", [
    "flow/solver/solver.ts",
    "for (let index = 0; index < flows; index += 1) this.add(to[index] as Cell, value);",
    "",
  ]),
  broken("a flow that is found later leaves behind what was there", [
    "flow/solver/solver.ts",
    "for (let at = 0; at < from.done; at += 1) this.add(to, from.values[at] as Value);",
    "",
  ]),
  broken("a pattern gives nothing to what it assigns to", [
    "flow/forms/assign.ts",
    "else if (ts.isObjectLiteralExpression(node)) assignParts(flow, node, value, frame);",
    "",
  ]),
  hiding("what a decorator returns has no value", [
    "flow/forms/decorated.ts",
    'solver.flow(memberOf(flow, from, "value"), at.slotOf(at.owner));',
    "",
  ]),
  hiding("a decorator leaves all fields as they were", [
    "flow/forms/decorated.ts",
    'else callFor(flow, at, one, "init", site);',
    "",
  ]),
  hiding("what a decorator puts in the place of a setter is never called", [
    "flow/forms/decorated.ts",
    "if (name !== undefined) owner.setters.delete(name);",
    "",
  ]),
  hiding("nothing is behind an accessor that has a decorator", [
    "flow/forms/decorated.ts",
    "keepBehind(flow, at, { node: member, frame });",
    "",
  ]),
  hiding("what decorators have called later is not called", [
    "flow/forms/decorators.ts",
    "flow.resolvers.set(add, later);",
    "",
  ]),
  hiding("a parameter's decorator is not called", [
    "flow/forms/decorators.ts",
    "callDecorator(flow, thing, { node: expression, frame }, [target]);",
    "",
  ]),
  broken("a decorator has no `this`", [
    "flow/forms/decorators.ts",
    "else withSelf(flow, decorator, self, invocation);",
    "else withSelf(flow, decorator, undefined, invocation);",
  ]),
  hiding("an iterator gives nothing", [
    "flow/library/iterate.ts",
    'if (isThing(one)) flow.solver.flow(memberOf(flow, one, "value"), to);',
    "",
  ]),
  hiding("an iterator is not told what a generator is sent", [
    "flow/library/iterate.ts",
    "const given = sent === undefined ? [] : [{ cell: sent }];",
    "const given: never[] = [];",
  ]),
  hiding("a pattern of one's own is compared with by the language alone", [
    "flow/library/library.ts",
    "askPattern(flow, name, self, invocation);",
    "",
  ]),
  hiding("a promise of one's own class is fulfilled with nothing", [
    "flow/calls/instances.ts",
    'if (base.name === "Promise") flow.solver.flow(made, replacementsOf(flow, self));',
    "",
  ]),
  hiding("what is bound to a function is not given to it", [
    "flow/calls/invoke.ts",
    "const all = [...value.given.map((cell) => ({ cell })), ...given];",
    "const all = [...given];",
  ]),
  hiding("a promise is never rejected", [
    "flow/library/library.ts",
    "flow.throwing.add(thrown);",
    "",
  ]),
  hiding("an async function throws to whoever calls it alone", [
    "flow/forms/functions.ts",
    "|| isAsync(node) ",
    "",
  ]),
  hiding("what is added to a value of the language's own is gone", [
    "flow/properties/lookup.ts",
    "if (added !== undefined) solver.flow(memberOf(flow, added, name), to);",
    "",
  ]),
  hiding("what a call hands to nobody is not listed", [
    "find/escapes/unreached-services.ts",
    "found.push(...(node.arguments ?? []).filter(exposes));",
    "found.push(...[]);",
  ]),
  hiding("what is assigned to a property of nothing is not listed", [
    "find/escapes/unreached-services.ts",
    "found.push(node.right);",
    "",
  ]),
  hiding("a method that is newer than the program's library is no method", [
    "flow/properties/inherited.ts",
    "|| mayBeNewer(at.name, name)",
    "",
  ]),
  hiding("a callback is given what its own types say, and no more", [
    "flow/outside/hand-out.ts",
    "if (taken.by !== undefined) callAs(flow, value, taken.by);",
    "",
  ]),
  hiding("a getter that is defined is called on what it was defined for", [
    "flow/properties/inherited.ts",
    "if (flow.program.index.describes) {\n    flow.solver.each(",
    "if (!flow.program.index.describes) {\n    flow.solver.each(",
  ]),
  broken(
    "the compiler knows what a variable was given last",
    ["find/uses/read-uses.ts", "...methodsByValue(flow, read, read.text, values, methods)", ""],
    "recorded-calls",
    "whatever their types say",
  ),
  broken("code that asks what a service is means any of them", [
    "find/uses/narrowed.ts",
    "if (asked.texts.has(text)) return true;",
    "",
  ]),
  hiding("what is put into data stays out of sight", [
    "flow/library/library.ts",
    "handOut(flow, kept, node, undefined);",
    "",
  ]),
  hiding("nothing inherits what a program adds to the language's own prototypes", [
    "flow/properties/lookup.ts",
    "if (isThing(added)) flow.solver.flow(memberOf(flow, added, name), to);",
    "",
  ]),
  hiding("methods of data call nothing that they are given", [
    "flow/properties/lookup.ts",
    "for (const one of methodsOfData(flow, name)) addNative(flow, one, to);",
    "void methodsOfData;",
  ]),
  hiding("what is handed on as anything is never read back", [
    "find/escapes/read-back.ts",
    "if (!carriers.hides(whole)) return undefined;",
    "",
  ]),
  broken(
    "a map gives its values alone",
    [
      "flow/library/iterate.ts",
      'if (value.kind === "map") solver.add',
      'if (value.kind === "native") solver.add',
    ],
    "library",
  ),
  hiding("a list that is like one has no elements", [
    "flow/library/iterate.ts",
    "if (/^\\d+$/.test(name)) solver.flow(field, to);",
    "",
  ]),
  broken("what is yielded goes nowhere", [
    "flow/forms/yields.ts",
    "if (node.asteriskToken === undefined) solver.flow(value, generator.elements);\n  else",
    "if (node.asteriskToken !== undefined)",
  ]),
  hiding("a generator is not told what it is sent", [
    "flow/forms/yields.ts",
    'solver.flow(flow.field(generator, " sent"), to);',
    "",
  ]),
  broken("a function that calls itself has one set of variables", [
    "flow/solver/frames.ts",
    "if (at.entered === entered && at.call === call) return at;",
    "if (at.entered === entered) return at;",
  ]),
  hiding("what is called in very many ways has one set of variables around it", [
    "flow/solver/entries.ts",
    '["merged", this.idOf(outer)].join()',
    '"merged"',
  ]),
  hiding("arguments of a list that is spread stay where it stands", [
    "flow/library/library.ts",
    "const invocation = withPositions(flow, called);",
    "const invocation = called;",
  ]),
  hiding("a setter that is inherited later is never called", [
    "flow/properties/stores.ts",
    "if (later !== undefined) callSetter(flow, later, thing, from);",
    "",
  ]),
  hiding("a proxy gives nothing of its own for a call", [
    "flow/library/native-classes.ts",
    'if (name !== "get" && !isCalled) return;',
    "return;",
  ]),
  hiding("a getter is not read by code that is not", [
    "flow/outside/hand-out.ts",
    "enter(flow, getter, value, [], getter.results, undefined, undefined);",
    "",
  ]),
];
