import { join } from "node:path";
import type { SdkPlan } from "../../codegen/src/plan/plan.js";
import type { FileChange } from "../../codegen/src/publish/compare.js";
import type { OutputPlan } from "../../codegen/src/publish/output-plan.js";
import { serverTitle } from "../../src/server-title.js";

/** What an output is made of: the SDK, the server, why it is these, and how its imports end. */
export function sourceLines({ choice, server, installed, sdk, imports }: OutputPlan): string[] {
  const { mapped, absent, uncatalogued } = countMethods(sdk);
  const ending = imports.extension === "none" ? "no extension" : `.${imports.extension}`;
  const count = (names: readonly string[], what: string) =>
    names.length === 0 ? "" : `, ${names.length} ${what}`;
  const plural = ({ length }: readonly unknown[], one: string) =>
    `${length} ${one}${length === 1 ? "" : "s"}`;
  return [
    `${choice.name} ${installed.version} (${choice.reason}) on ${serverTitle(server.name)} (${server.reason}): ${plural(sdk.services, "service")}, ${plural(mapped, "method")}${count(absent, "not on this server")}${count(uncatalogued, "uncatalogued")}`,
    ...(uncatalogued.length === 0 ? [] : [`uncatalogued, and so refused: ${few(uncatalogued)}`]),
    ...(sdk.leftOut.length === 0
      ? []
      : [`left out, since making one takes more than a client: ${sdk.leftOut.join(", ")}`]),
    `imports end in ${ending} (${imports.reason})`,
  ];
}

/** As many names as a line has room for. */
const some = 8;

function few(names: readonly string[]): string {
  const shown = names.slice(0, some).join(", ");
  return names.length > some ? `${shown} and ${names.length - some} more` : shown;
}

/** More than a screen holds is not read. */
const mostLines = 20;

/** The scopes and methods that a new catalog changes in a tree that stands already. */
export async function catalogChangeLines({ changes }: OutputPlan): Promise<string[]> {
  const changed = changes.filter(isOfCatalog);
  if (changed.length === 0) return [];
  // It loads the compiler, which is needed for nothing else here.
  const { treeChangeLines, treeChanges } = await import(
    "../../codegen/src/publish/tree-changes.js"
  );
  const lines = treeChangeLines(treeChanges(changed));
  return lines.length <= mostLines
    ? lines
    : [...lines.slice(0, mostLines), `  … and ${lines.length - mostLines} more lines`];
}

const isOfCatalog = ({ because }: FileChange): boolean => because === "catalog-changed";

/** `src/generated/appwrite: 29 files: 3 added, 5 updated, 21 unchanged` */
export function countLine({ target, changes, total }: OutputPlan): string {
  const added = changes.filter(({ because }) => because === "missing").length;
  const updated = changes.length - added;
  return `${target.folder}: ${total} files: ${added} added, ${updated} updated, ${total - changes.length} unchanged`;
}

/** How the client is imported and called the first time, ready to be copied. */
export function firstSteps({ target, sdk, imports }: OutputPlan): string[] {
  const folder = join(target.folder).split("\\").join("/");
  const file = imports.extension === "none" ? "" : `/index.${imports.extension}`;
  const path = /^[./]/.test(folder) ? folder : `./${folder}`;
  const first = firstMethod(sdk);
  return [
    "",
    `  import { Client } from "${sdk.name}";`,
    `  import { scopedClient } from "${path}${file}";`,
    "",
    "  const client = new Client().setEndpoint(endpoint).setProject(project).setKey(key);",
    ...(first === undefined
      ? []
      : [
          `  const appwrite = scopedClient(client, ["${first.scope}"]);`,
          `  await appwrite.${first.method}(); // what the list does not cover does not compile`,
        ]),
    "",
  ];
}

/** A method without parameters that is easily understood, and a scope that opens it. */
function firstMethod({ services, keys }: SdkPlan) {
  const grantable = new Set(keys.find(({ kind }) => kind === "project")?.scopes);
  const methods = services.flatMap((service) =>
    service.methods.map(({ name, anyOf }) => ({
      method: `${service.name}.${name}`,
      scope: anyOf.find((scope) => grantable.has(scope)),
    })),
  );
  const usable = methods.filter((method) => method.scope !== undefined);
  return usable.find(({ method }) => method === "users.list") ?? usable[0];
}

/** The methods of an SDK by what the server makes of them, as `service.method`. */
export function countMethods({ services }: SdkPlan) {
  const named = (names: (service: SdkPlan["services"][number]) => readonly string[]) =>
    services.flatMap((service) => names(service).map((method) => `${service.name}.${method}`));
  return {
    mapped: named(({ methods }) => methods.map(({ name }) => name)),
    absent: named(({ absent }) => absent.map(({ name }) => name)),
    uncatalogued: named(({ uncatalogued }) => uncatalogued),
  };
}
