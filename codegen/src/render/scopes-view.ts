import type { KeyPlan } from "../plan/plan.js";
import type { AliasView, MemberView } from "./helpers.js";
import { callerNames, keyNames } from "./names.js";
import { literalType, literalUnion, named, union } from "./type-text.js";

/** The types of one kind of key's scopes. */
export interface KeyView {
  /** The SDK's enum of them, if it has one, and how the file calls it. */
  readonly enum: string | undefined;
  readonly enumAlias: string;
  readonly doc: string;
  readonly scopes: AliasView;
  readonly grantedDoc: string;
  readonly granted: AliasView;
  readonly literalDoc: string;
  readonly literal: AliasView;
  readonly elsewhereDoc: string;
  readonly elsewhere: InterfaceView;
  readonly oneDoc: string;
  readonly one: InterfaceView;
  /** The names of what can be listed: an enum's member goes by its value. */
  readonly names: InterfaceView;
  /** Whether it is the key whose scopes are handed over as they are. */
  readonly isProject: boolean;
}

interface InterfaceView {
  readonly name: string;
  readonly members: readonly MemberView[];
}

/** What a list is left with where no scope is repeated, see `CheckedScopes`. */
const noScope = union([literalType(""), named("undefined")]);

export function keyView(key: KeyPlan, server: string): KeyView {
  const { kind, scopes, scopeEnum } = key;
  const name = callerNames[kind].scopes ?? "";
  const enumAlias = `${name}Enum`;
  const membersOf = (members: readonly string[] = []) =>
    members.map((member) => named(`${enumAlias}.${member}`));
  const [granted, elsewhere] = [membersOf(scopeEnum?.granted), membersOf(scopeEnum?.elsewhere)];
  const enumType = scopeEnum?.isWhole ? [named(enumAlias)] : granted;
  const other = key.elsewhere.map(({ scope }) => literalType(scope));
  return {
    enum: scopeEnum?.name,
    enumAlias,
    isProject: kind === "project",
    names: {
      name: `${name}Names`,
      members: [
        ...scopes.map((scope) => ({ name: scope, type: literalType(scope) })),
        ...key.elsewhere.map(({ scope }) => ({ name: scope, type: named("never") })),
      ],
    },
    doc: `A scope that ${keyNames[kind]} can be granted.`,
    scopes: { name, type: literalUnion(scopes) },
    grantedDoc: `How a scope of ${keyNames[kind]} may be written.`,
    granted: { name: `Granted${name}`, type: union([named(name), ...enumType]) },
    literalDoc:
      "The same with the scopes of other servers, so that a list can be told why they are refused.",
    literal: {
      name: `${name}Literal`,
      type: union([named(`Granted${name}`), ...other, ...elsewhere]),
    },
    elsewhereDoc: `Scopes that other servers grant to ${keyNames[kind]}.`,
    elsewhere: {
      name: `${name}sElsewhere`,
      members: key.elsewhere.map(({ scope, when }) => ({
        name: scope,
        type: named("ScopeNotOnServer", literalType(server), literalType(`${scope}, ${when}`)),
      })),
    },
    oneDoc: `Each scope of ${keyNames[kind]} by itself, in either way of writing.`,
    one: {
      name: `One${name}`,
      members: [
        {
          name: "one",
          type: union(
            [...scopes.map(literalType), ...granted, noScope].map((s) => named("One", s)),
          ),
        },
        ...(kind === "project" ? [literalMember(scopes)] : []),
        { name: "enum", type: union(enumType) },
        { name: "granted", type: named(`Granted${name}`) },
        { name: "elsewhere", type: named(`${name}sElsewhere`) },
      ],
    },
  };
}

/**
 * What a list may have, position by position, if all of it is literals; `undefined` is past its end. A grant
 * that is no list has `never`.
 */
const literalMember = (scopes: readonly string[]): MemberView => ({
  name: "literal",
  type: union(
    [...scopes.map(literalType), named("never"), named("undefined"), noScope].map((scope) =>
      named("One", scope),
    ),
  ),
});
