import { ts } from "../../../codegen/src/compiler.js";
import type { Program } from "../../facts/analysis.js";
import type { Carriers } from "../../facts/carriers.js";
import { isAssigned, literalText, unwrap, wrapped, writtenName } from "../../facts/syntax.js";
import {
  accessesNamed,
  isAssignmentPattern,
  namesIn,
  type PatternProperty,
} from "../../facts/syntax-index.js";
import type { Flow } from "../../flow/flow.js";
import type { Value } from "../../flow/values.js";

/**
 * The clients whose headers or settings are changed by hand, since credentials may be among them; and the services that
 * are given another client.
 */
export function settingNodes(flow: Flow): ts.Node[] {
  const { program } = flow;
  const { index, references, sdk } = program;
  const clients = accessesNamed(index, "client")
    .filter(isAssigned)
    .filter(({ name }) => references.declarationsOf(name).some((d) => sdk.services.has(d.parent)));
  return [
    ...readSettings(program),
    ...clients.map(({ expression }) => expression),
    ...changedAsAWhole(program),
    ...ownSettings(flow),
  ];
}

const settings: ReadonlySet<string> = new Set(["config", "headers"]);

/** The clients of which settings are read, and more is done with them than to look. */
function readSettings(program: Program): ts.Node[] {
  const { carriers, checker, index, isClientMethod, isOwnNode, references } = program;
  // A type of the program's own may be what a client was handed to.
  const isSignature = (d: ts.Declaration) => isOwnNode(d) && ts.isPropertySignature(d);
  const isClients = ({ name }: ts.PropertyAccessExpression) =>
    references.declarationsOf(name).every(isSignature);
  const named = [...settings]
    .flatMap((name) => accessesNamed(index, name))
    .filter((access) => isClientMethod(access) || isClients(access));
  const inBrackets = index.elements
    .filter(({ argumentExpression }) => settings.has(literalText(argumentExpression) ?? ""))
    .filter(({ expression }) => isClientType(carriers, checker.getTypeAtLocation(expression)));
  return [...named, ...inBrackets].filter(mayChange).map(({ expression }) => expression);
}

/** The parts of patterns by which settings are taken. */
export function takenSettingNodes({ carriers, checker, index }: Program): PatternProperty[] {
  return [...settings]
    .flatMap((name) => namesIn(index, name))
    .flatMap(({ parent }): PatternProperty[] => {
      if (!ts.isBindingElement(parent) && !isPatternProperty(parent)) return [];
      if (!isClientType(carriers, checker.getTypeAtLocation(parent.parent))) return [];
      return [parent];
    });
}

const isPatternProperty = (
  node: ts.Node,
): node is ts.PropertyAssignment | ts.ShorthandPropertyAssignment =>
  (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) &&
  isAssignmentPattern(node.parent);

/** Of `any`, nobody can tell that it is none. */
const isClientType = (carriers: Carriers, type: ts.Type): boolean =>
  (type.flags & ts.TypeFlags.Any) !== 0 || carriers.isClient(type);

/** Whether more is done than to look at a setting: `client.config.endpoint`. */
function mayChange(access: ts.PropertyAccessExpression | ts.ElementAccessExpression): boolean {
  const node = wrapped(access);
  const { parent } = node;
  const isInto =
    (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) &&
    parent.expression === node;
  const { parent: call } = wrapped(parent);
  const isCalled = ts.isCallExpression(call) && call.expression === wrapped(parent);
  return !isInto || isAssigned(parent) || isCalled;
}

/** Functions that change the object that they are handed first. */
const changing =
  /^(?:Object\.(?:assign|defineProperty|defineProperties|setPrototypeOf)|Reflect\.(?:set|defineProperty|setPrototypeOf))$/;

/** `Object.assign(client, ...)`, `Object.defineProperty(users, "client", ...)` */
function changedAsAWhole({ carriers, checker, index }: Program): ts.Node[] {
  const isChange = ({ expression }: ts.CallExpression) =>
    changing.test(unwrap(expression).getText());
  return index.calls.filter(isChange).flatMap(({ arguments: [target] }) => {
    if (target === undefined) return [];
    const type = checker.getTypeAtLocation(target);
    return carriers.isClient(type) || carriers.isSdks(type) ? [target] : [];
  });
}

/** Clients of a class that has headers or settings of its own. */
function ownSettings(flow: Flow): ts.Node[] {
  const { classes, index, sdk } = flow.program;
  const isOwn = ({ name }: ts.ClassElement) => settings.has(writtenName(name) ?? "");
  return index.news.filter((made) => {
    // What is of an SDK's class itself is most of what is made, and has none.
    const values = flow.valuesAt(made);
    if (values.length > 0 && values.every(isOfSdk)) return false;
    const bases = classes.basesOf(made);
    return (
      bases.some((base) => sdk.clients.has(base)) &&
      bases.some(
        (base) => !sdk.clients.has(base) && ts.isClassLike(base) && base.members.some(isOwn),
      )
    );
  });
}

const isOfSdk = ({ kind }: Value): boolean => kind === "client" || kind === "service";
