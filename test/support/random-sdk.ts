import fc from "fast-check";
import { isReserved } from "../../codegen/src/catalog/names.js";
import type { Catalog, CatalogSdk, CatalogService } from "../../codegen/src/catalog/schema.js";
import { planSdk, type SdkPlan } from "../../codegen/src/plan/plan.js";
import type { SdkClass, SdkDeclarations, SdkEnum } from "../../codegen/src/sdk/sdk.js";

/** What a member of a class is to the catalog: opened by some scopes, not catalogued, or no method. */
type Use = readonly number[] | "uncatalogued" | "field";

type Member = readonly [name: string, use: Use];
type Service = readonly [name: string, members: readonly Member[]];

const named = <T>(value: fc.Arbitrary<T>, name: fc.Arbitrary<string>, size: fc.SizeForArbitrary) =>
  fc.uniqueArray(fc.tuple(name, value), { selector: ([key]) => key.toLowerCase(), size });

const short = fc.stringMatching(/^[a-z][A-Za-z0-9]{0,12}$/);
const long = fc.stringMatching(/^[a-z][A-Za-z0-9]{20,30}$/);
const word = fc.oneof(short, long).filter((name) => !isReserved(name));
const dotted = fc
  .array(short, { minLength: 1, maxLength: 3 })
  .map((words) => words.join("."))
  .filter((name) => !isReserved(name));

const text = fc.oneof(
  fc.string({ minLength: 1, maxLength: 120 }),
  fc.string({ unit: "binary", minLength: 1, maxLength: 40 }),
  fc.string({ unit: fc.constantFrom('"', "'", "\\", "a", " ", "漢"), minLength: 1, maxLength: 99 }),
);

const kinds = fc.subarray(["account", "organization", "project"] as const);
const deprecated = fc.constantFrom(true as const, undefined);
const scopes = named(
  fc.record({ kinds, category: text, description: text, deprecated }),
  dotted,
  "medium",
);

const numbers = fc.uniqueArray(fc.nat(20), { minLength: 1, maxLength: 6 });
const use = fc.oneof(
  { weight: 6, arbitrary: numbers as fc.Arbitrary<Use> },
  fc.constant<Use>("uncatalogued"),
  fc.constant<Use>("field"),
);
const services = named(named(use, word, "medium"), word, "small");

const holds = fc.record({
  account: numbers,
  guest: numbers,
  organization: numbers,
  project: numbers,
  session: numbers,
});

/** A catalog and the SDK that it describes. */
export interface RandomSdk {
  readonly catalog: Catalog;
  readonly declarations: SdkDeclarations;
}

/**
 * SDKs with few and many scopes, short and long names, any texts, and groups of methods that are open to
 * all, to some or to nobody.
 */
export const randomSdk: fc.Arbitrary<RandomSdk> = fc
  .record({ scopes, services, holds, hasEnum: fc.boolean() })
  .filter((parts) => parts.scopes.length > 0 && parts.services.length > 0)
  .map((parts) => {
    const names = parts.scopes.map(([name]) => name);
    const pick = (indices: readonly number[]) => [
      ...new Set(indices.map((index) => names[index % names.length] ?? "")),
    ];
    const sdk: CatalogSdk = {
      version: "1.2.3",
      server: "1.9.6",
      services: Object.fromEntries(parts.services.map((s) => [s[0], catalogService(s, pick)])),
    };
    const catalog = {
      ...catalogOf(parts.scopes, parts.holds, pick),
      sdks: { [randomSdkName]: sdk },
    };
    const enums = parts.hasEnum ? [enumOf(catalog)] : [];
    return { catalog, declarations: { classes: parts.services.map(sdkClass), enums } };
  });

export const randomSdkName = "random-sdk";

/** What is generated for it. */
export function planRandomSdk({ catalog, declarations }: RandomSdk): SdkPlan {
  const sdk = catalog.sdks[randomSdkName] as CatalogSdk;
  const installed = { name: randomSdkName, version: sdk.version, declarations: "index.d.ts" };
  return planSdk(catalog, sdk, installed, declarations);
}

function catalogOf(
  scopes: readonly (readonly [string, Catalog["scopes"][string]])[],
  holds: Record<keyof Catalog["callers"], number[]>,
  pick: (indices: readonly number[]) => string[],
): Omit<Catalog, "sdks"> {
  const grantable = scopes.filter(([, { kinds }]) => kinds.length > 0);
  const others = scopes.flatMap(([name, { kinds, description }]) =>
    kinds.length === 0 ? [[name, { description }] as const] : [],
  );
  const caller = (kind: keyof typeof holds) => ({ holds: pick(holds[kind]) });
  return {
    scopes: Object.fromEntries(grantable),
    ungrantable: Object.fromEntries(others),
    callers: {
      account: caller("account"),
      guest: caller("guest"),
      organization: caller("organization"),
      project: caller("project"),
      session: caller("session"),
    },
  };
}

function catalogService(
  [name, members]: Service,
  pick: (indices: readonly number[]) => string[],
): CatalogService {
  const methods = members.flatMap(([method, use]) =>
    typeof use === "string"
      ? []
      : [[method, { verb: "GET" as const, path: "/", anyOf: pick(use) }] as const],
  );
  const uncatalogued = members
    .filter(([, use]) => use === "uncatalogued")
    .map(([method]) => method);
  return { class: className(name), methods: Object.fromEntries(methods), uncatalogued };
}

function sdkClass([name, members]: Service): SdkClass {
  const methods = members.filter(([, use]) => use !== "field").map(([method]) => method);
  const fields = members.filter(([, use]) => use === "field").map(([field]) => field);
  return {
    name: className(name),
    methods: methods.map((method) => ({ name: method, synchronous: method.length % 3 === 0 })),
    fields,
  };
}

function enumOf(catalog: Pick<Catalog, "scopes">): SdkEnum {
  const scopes = Object.entries(catalog.scopes).filter(([, { kinds }]) =>
    kinds.includes("project"),
  );
  const members = scopes.map(([value], index) => ({ name: `Member${index}`, value }));
  return { name: "ProjectKeyScopes", members };
}

const className = (service: string) => `${service[0]?.toUpperCase()}${service.slice(1)}`;
