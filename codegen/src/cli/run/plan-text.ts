import { join } from "node:path";
import type { OutputPlan } from "../../commands/plan-output.js";
import type { SdkPlan } from "../../plan/plan.js";
import { treeChangeLines, treeChanges } from "../../publish/tree-changes.js";

/** What an output is made of: the SDK and why it is this one, and how its imports end. */
export function sourceLines({ choice, installed, sdk, imports }: OutputPlan): string[] {
  const { mapped, uncatalogued } = countMethods(sdk);
  const ending = imports.extension === "none" ? "no extension" : `.${imports.extension}`;
  return [
    `${choice.name} ${installed.version} (${choice.reason}) on Appwrite ${sdk.server}: ${sdk.services.length} services, ${mapped} methods, ${uncatalogued} uncatalogued`,
    `imports end in ${ending} (${imports.reason})`,
  ];
}

/** More than a screen holds is not read. */
const mostLines = 20;

/** The scopes and methods that a new catalog changes in a tree that stands already. */
export function catalogChangeLines({ changes }: OutputPlan): string[] {
  const lines = treeChangeLines(
    treeChanges(changes.filter(({ because }) => because === "catalog-changed")),
  );
  return lines.length <= mostLines
    ? lines
    : [...lines.slice(0, mostLines), `  … and ${lines.length - mostLines} more lines`];
}

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

function countMethods({ services }: SdkPlan): { mapped: number; uncatalogued: number } {
  const all = services.flatMap(({ groups }) => groups.flatMap(({ methods }) => methods)).length;
  const mapped = services.flatMap(({ methods }) => methods).length;
  return { mapped, uncatalogued: all - mapped };
}
