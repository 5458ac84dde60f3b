import Handlebars from "handlebars";
import { serverTitle } from "../../../src/server-title.js";
import { byCodePoint } from "../catalog/canonical.js";
import type { ImportExtension } from "../config/import-extensions.js";
import type { SdkPlan } from "../plan/plan.js";
import { serverDoc } from "./docs.js";
import { helpers } from "./helpers.js";
import { laterName } from "./later-methods.js";
import { callerNames, callerOrder } from "./names.js";
import { precompiled } from "./precompiled.js";
import { isSameForAnyKey, leafViews, projectType, scopeLists } from "./project-type.js";
import { keyView } from "./scopes-view.js";
import { serviceNames } from "./service-function.js";
import { serviceView } from "./service-view.js";
import { named } from "./type-text.js";

/** The files of a generated tree: path below its folder, and text without header. */
export type RenderedFiles = ReadonlyMap<string, string>;

/** What of the imports is for the consumer's build to say. */
export interface ImportStyle {
  /** The module that generated code imports the run time from. */
  readonly runtime: string;
  /** How the imports between generated files end. */
  readonly extension: ImportExtension;
}

/** Renders one SDK's tree. Pure: the same plan gives the same bytes. */
export function renderSdk(plan: SdkPlan, { runtime, extension }: ImportStyle): RenderedFiles {
  const handlebars = Handlebars.create();
  handlebars.registerHelper(helpers);
  const ending = extension === "none" ? "" : `.${extension}`;
  const render = (template: keyof typeof precompiled, view: object): string =>
    handlebars.template(precompiled[template])({ ...view, extension: ending }, {
      noEscape: true,
    } as never);
  const keys = plan.keys.map((key) => keyView(key, plan.server));
  const files = new Map([
    ["callers.ts", render("callers", plan)],
    ["client.ts", render("client", clientView(plan))],
    ["grants.ts", render("grants", {})],
    ["index.ts", render("index", indexView(plan))],
    ["methods.ts", render("methods", methodsView(plan))],
    ["runtime.ts", render("runtime", { runtime })],
    ["server.ts", render("server", serverView(plan))],
    [
      "scopes.ts",
      render("scopes", {
        package: plan.name,
        keys,
        hasElsewhere: keys.some(({ elsewhere }) => elsewhere.members.length > 0),
        scopes: plan.scopes,
      }),
    ],
    ["verify.ts", render("verify", verifyView(plan))],
  ]);
  if (makesShortLivedKeys(plan)) {
    files.set("ephemeral.ts", render("ephemeral", serverDocView(plan)));
  }
  for (const service of plan.services) {
    files.set(
      `services/${service.name}.ts`,
      render("service", {
        package: plan.name,
        serverDoc: serverDoc(plan.server),
        signatures,
        ...serviceView(service),
      }),
    );
  }
  return new Map([...files].sort(([a], [b]) => byCodePoint(a, b)));
}

/** What a service's function takes, beside the form that its callers see. */
const signatures = {
  unknown: ["client: Client", "grant: Grant", "unknown: GrantIsUnknown"],
  inner: ["client: Client", "grant: unknown"],
};

function serverView({ server, keys }: SdkPlan) {
  return { server, title: serverTitle(server), keys };
}

function verifyView(plan: SdkPlan) {
  return { ...serverDocView(plan), probes: plan.probes };
}

const serverDocView = ({ name, server }: SdkPlan) => ({
  package: name,
  serverDoc: serverDoc(server),
});

/** Whether the SDK has a method for that, which a project key may call on the server. */
function makesShortLivedKeys({ keys, services }: SdkPlan): boolean {
  const isGranted = keys.some(
    ({ kind, scopes }) => kind === "project" && scopes.includes("keys.write"),
  );
  const project = services.find(({ name }) => name === "project");
  const made = project?.methods.find(({ name }) => name === "createEphemeralKey");
  return isGranted && made?.anyOf.includes("keys.write") === true;
}

function methodsView(plan: SdkPlan) {
  return {
    services: plan.services.map((service) => {
      const { MethodScopes, methodScopes } = serviceNames(service);
      return {
        name: service.name,
        type: MethodScopes,
        value: methodScopes,
        imports: [`type ${MethodScopes}`, methodScopes],
        file: `./services/${service.name}`,
      };
    }),
  };
}

function clientView(plan: SdkPlan) {
  return {
    runtime: ["Holder", ...(plan.services.some(isSameForAnyKey) ? ["Holds"] : [])],
    services: plan.services.map((service) => ({
      file: `./services/${service.name}`,
      types: [
        ...callerOrder
          .filter((kind) => kind !== "project")
          .map((kind) => `${callerNames[kind].prefix}${service.class}`),
        laterName(service),
        ...[...leafViews(service), ...scopeLists(service)].map(({ name }) => name),
      ].sort(byCodePoint),
    })),
    clients: callerOrder.map((kind) => {
      const { prefix, scopes, who } = callerNames[kind];
      return {
        name: `${prefix}Client`,
        keyed: scopes,
        doc: `All services of the SDK, as ${who} may call them.`,
        members: plan.services.map((service) => ({
          name: service.name,
          type:
            kind === "project"
              ? projectType(service)
              : named(`${prefix}${service.class}`, ...(scopes === undefined ? [] : [named("S")])),
        })),
      };
    }),
  };
}

function indexView(plan: SdkPlan) {
  return {
    serverDoc: serverDoc(plan.server),
    package: plan.name,
    services: plan.services.map((service) => ({
      imports: [serviceNames(service).service],
      file: `./services/${service.name}`,
    })),
    serviceValues: plan.services.map((service) => serviceNames(service).service),
  };
}
