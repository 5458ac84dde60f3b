import fc from "fast-check";
import { isReserved } from "../../codegen/src/catalog/names.js";
import type { Catalog } from "../../codegen/src/catalog/schema.js";
import { serverFacts } from "../../codegen/src/catalog/server-facts.js";
import { planSdk, type SdkPlan } from "../../codegen/src/plan/plan.js";
import type {
  InstalledSdk,
  SdkClass,
  SdkDeclarations,
  SdkEnum,
  SdkRoute,
} from "../../codegen/src/sdk/sdk.js";
import { randomWorld } from "./random-world.js";
import type { World } from "./world.js";
import { catalogOf } from "./world-catalog.js";

/** What a member of a class is: a method that asks for one of the world's routes, or for another; or a field. */
type Use = number | "another route" | "unreadable" | "field";

/** Some servers, the catalog that tells of them, and an SDK that is made for some of them. */
export interface RandomSdk {
  readonly world: World;
  readonly catalog: Catalog;
  /** The position of the server that a client is generated for. */
  readonly at: number;
  readonly declarations: SdkDeclarations;
}

export const randomSdkName = "random-sdk";

const word = fc
  .oneof(
    fc.stringMatching(/^[a-z][A-Za-z0-9]{0,12}$/),
    fc.stringMatching(/^[a-z][A-Za-z0-9]{20,30}$/),
  )
  .filter((name) => !isReserved(name) && name.toLowerCase() !== "client");

const named = <T>(value: fc.Arbitrary<T>, size: fc.SizeForArbitrary) =>
  fc.uniqueArray(fc.tuple(word, value), { selector: ([key]) => key.toLowerCase(), size });

const use = fc.oneof(
  { weight: 8, arbitrary: fc.nat(1000) as fc.Arbitrary<Use> },
  fc.constant<Use>("another route"),
  fc.constant<Use>("unreadable"),
  fc.constant<Use>("field"),
);

/**
 * SDKs with few and many scopes, short and long names, any texts, on servers that have all, some or nothing
 * of what they call, and groups of methods that are open to all, to some or to nobody.
 */
export const randomSdk: fc.Arbitrary<RandomSdk> = fc
  .record({
    world: randomWorld,
    at: fc.nat(1000),
    services: named(named(use, "medium"), "small").filter((services) => services.length > 0),
    hasEnum: fc.boolean(),
  })
  .map(({ world, at, services, hasEnum }) => ({
    world,
    catalog: catalogOf(world),
    at: at % world.servers.length,
    declarations: {
      classes: services.map(([name, members]) => sdkClass(name, members, world)),
      enums: hasEnum ? [enumOf(world)] : [],
    },
  }));

/** What is generated for it. */
export function planRandomSdk(sdk: Omit<RandomSdk, "world">, serverName?: string): SdkPlan {
  const { catalog, at, declarations } = sdk;
  const installed: InstalledSdk = {
    name: randomSdkName,
    version: "1.2.3",
    folder: ".",
    declarations: "index.d.ts",
    code: "index.js",
  };
  const server = serverName ?? Object.keys(catalog.servers)[at] ?? "";
  return planSdk(serverFacts(catalog, server), installed, declarations);
}

function sdkClass(
  service: string,
  members: readonly (readonly [string, Use])[],
  world: World,
): SdkClass {
  return {
    name: `${service[0]?.toUpperCase()}${service.slice(1)}`,
    methods: members
      .filter(([, use]) => use !== "field")
      .map(([name, use]) => ({
        name,
        synchronous: name.length % 3 === 0,
        route: routeOf(use, name, world),
      })),
    fields: members.filter(([, use]) => use === "field").map(([field]) => field),
  };
}

/** An SDK has names of its own for the parameters of a path. */
function routeOf(use: Use, method: string, { routes }: World): SdkRoute | undefined {
  if (use === "another route") return { verb: "GET", path: `/unknown/${method}` };
  if (typeof use === "string" || routes.length === 0) return undefined;
  const { route = "" } = routes[use % routes.length] ?? {};
  const [verb, path = ""] = route.split(" ");
  return { verb: verb as SdkRoute["verb"], path: path.replaceAll("{id}", "{ofSdk}") };
}

/** Most of an enum's members are scopes of project keys; the rest are of a release that nobody knows. */
function enumOf({ scopes }: World): SdkEnum {
  const known = scopes
    .filter(({ kinds }) => kinds.some((granted) => granted.includes("project")))
    .map(({ name }) => name);
  const unknown = known.length % 3 === 0 ? ["unknown.to.all"] : [];
  const members = [...known, ...unknown].map((value, index) => ({ name: `Member${index}`, value }));
  return { name: "ProjectKeyScopes", members };
}
