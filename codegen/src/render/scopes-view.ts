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
  readonly literalDoc: string;
  readonly literal: AliasView;
  readonly oneDoc: string;
  readonly one: { readonly name: string; readonly members: readonly MemberView[] };
}

/** What a list is left with where no scope is repeated, see `CheckedScopes`. */
const noScope = union([literalType(""), named("undefined")]);

export function keyView({ kind, scopes, scopeEnum }: KeyPlan): KeyView {
  const name = callerNames[kind].scopes ?? "";
  const enumAlias = `${name}Enum`;
  const enumType = scopeEnum === undefined ? [] : [named(enumAlias)];
  const enumMembers = (scopeEnum?.members ?? []).map((member) => named(`${enumAlias}.${member}`));
  return {
    enum: scopeEnum?.name,
    enumAlias,
    doc: `A scope that ${keyNames[kind]} can be granted.`,
    scopes: { name, type: literalUnion(scopes) },
    literalDoc: `How a scope of ${keyNames[kind]} may be written.`,
    literal: { name: `${name}Literal`, type: union([named(name), ...enumType]) },
    oneDoc: `Each scope of ${keyNames[kind]} by itself, in either way of writing.`,
    one: {
      name: `One${name}`,
      members: [
        {
          name: "one",
          type: union(
            [...scopes.map(literalType), ...enumMembers, noScope].map((s) => named("One", s)),
          ),
        },
        { name: "enum", type: union(enumType) },
      ],
    },
  };
}
