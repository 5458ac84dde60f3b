import { ts } from "../../compiler.js";
import type { Program } from "./analysis.js";
import { isAssigned, unwrap, wrapped, writtenName } from "./syntax.js";
import { accessesNamed } from "./syntax-index.js";

/**
 * Clients whose headers or settings are changed by hand: credentials may be among them. And services that
 * are given another client.
 */
export function settingsIn(program: Program): ts.Node[] {
  const { index, isClientMethod, references, sdk } = program;
  const settings = ["headers", "config"]
    .flatMap((name) => accessesNamed(index, name))
    .filter(
      (access) => isClientMethod(access) || references.declarationsOf(access.name).length === 0,
    )
    .filter(mayChange);
  const clients = accessesNamed(index, "client")
    .filter(isAssigned)
    .filter(({ name }) => references.declarationsOf(name).some((d) => sdk.services.has(d.parent)));
  return [
    ...[...settings, ...clients].map(({ expression }) => expression),
    ...changedAsAWhole(program),
    ...ownSettings(program),
  ];
}

/** Whether more is done than to look at a setting: `client.config.endpoint`. */
function mayChange(access: ts.PropertyAccessExpression): boolean {
  const node = wrapped(access);
  const { parent } = node;
  const isInto =
    (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) &&
    parent.expression === node;
  const { parent: call } = wrapped(parent);
  const isCalled = ts.isCallExpression(call) && call.expression === wrapped(parent);
  return !isInto || isAssigned(parent) || isCalled;
}

/** `Object.assign(client, ...)` */
function changedAsAWhole({ carriers, checker, index }: Program): ts.Node[] {
  return index.calls.flatMap(({ expression, arguments: [target] }) => {
    if (target === undefined || unwrap(expression).getText() !== "Object.assign") return [];
    const type = checker.getTypeAtLocation(target);
    return carriers.isClient(type) || carriers.isSdks(type) ? [target] : [];
  });
}

/** Clients of a class that has headers or settings of its own. */
function ownSettings({ classes, index, sdk }: Program): ts.Node[] {
  const isOwn = ({ name }: ts.ClassElement) =>
    ["config", "headers"].includes(writtenName(name) ?? "");
  return index.news.filter((made) => {
    const bases = classes.basesOf(made);
    return (
      bases.some((base) => sdk.clients.has(base)) &&
      bases.some(
        (base) => !sdk.clients.has(base) && ts.isClassLike(base) && base.members.some(isOwn),
      )
    );
  });
}
