import { ts } from "../../../codegen/src/compiler.js";
import { unwrap } from "../../facts/syntax.js";
import { loaders, nativeModule } from "../../packages/native-modules.js";
import { argument, type Invocation, type Special } from "../calls/invocation.js";
import type { Flow } from "../flow.js";
import type { Argument } from "../forms/functions.js";
import { open, type Value } from "../values.js";
import { loadedFiles } from "./loaded-files.js";
import { mayRun, type Runs, runs } from "./runs.js";

/** A call that has code run. */
export interface CodeRun {
  readonly runs: Runs;
  readonly node: ts.Node;
  readonly given: readonly Argument[];
}

/**
 * Keeps a call of something of the language's own in mind, if it has code run.
 *
 * @returns whether all that comes of the call is known by that
 */
export function noteRun(flow: Flow, name: string, invocation: Invocation): boolean {
  const giver = givers.get(name);
  giver?.(flow, undefined, invocation);
  const { given, node, to } = invocation;
  const first = given[0]?.node;
  const made = madeLoader(name, first);
  if (made !== undefined) flow.solver.add(to, flow.native(made));
  const kind = runs(name);
  if (kind === undefined) return giver !== undefined;
  const isTag = /^npm:(?:execa|zx)\./.test(name) && !ts.isTaggedTemplateExpression(node);
  if (isTag && first !== undefined && isObject(flow, first)) {
    flow.solver.add(to, flow.native(name));
  } else flow.codeRuns.push({ runs: kind, node, given });
  if (kind === "module") loadedFiles(flow, given[0], node, to);
  return false;
}

/** `createJiti(import.meta.url)`, and `jiti(__filename)` as it was before. */
function madeLoader(name: string, first: ts.Node | undefined): string | undefined {
  const [, module, made] = loaderMade.exec(name) ?? [];
  if (module === undefined || made !== undefined) return module;
  const isPlace = /\b(?:__filename|__dirname|import\.meta)\b/.test(first?.getText() ?? "");
  return isPlace ? module : undefined;
}

const loaderMade = new RegExp(`^(npm:(?:${loaders}))(?:\\.(create\\w*))?$`);

/** Whether an expression is one of options: `$({ cwd })` gives another `$`. */
function isObject({ program: { checker } }: Flow, node: ts.Expression): boolean {
  if (ts.isObjectLiteralExpression(unwrap(node))) return true;
  const type = checker.getTypeAtLocation(node);
  return (type.flags & ts.TypeFlags.Object) !== 0 && type.getNumberIndexType() === undefined;
}

/** Keeps in mind where what runs code is handed to code that is not read. */
export function noteHandedOn(flow: Flow, value: Value, node: ts.Node): void {
  if (value.kind === "native" && mayRun(value.name)) flow.runnersHandedOn.add(node);
}

/** What gives a program something that runs code. */
const givers: ReadonlyMap<string, Special> = new Map<string, Special>([
  [
    "node:util.promisify",
    (flow, _, invocation) => flow.solver.flow(argument(invocation, 0), invocation.to),
  ],
  ["node:module.createRequire", (flow, _, { to }) => flow.solver.add(to, flow.native("require"))],
  [
    "process.getBuiltinModule",
    (flow, _, invocation) => {
      flow.solver.each(argument(invocation, 0), (value) => {
        const name = value.kind === "text" ? value.text : undefined;
        const native = name === undefined ? undefined : nativeModule(name);
        if (name === undefined) flow.runnersHandedOn.add(invocation.node);
        flow.solver.add(invocation.to, native === undefined ? open : flow.native(native));
      });
    },
  ],
  [
    "node:inspector.Session",
    (flow, _, { to }) => flow.solver.add(to, flow.native("node:inspector.prototype")),
  ],
  ["node:module", (flow, _, { to }) => flow.solver.add(to, flow.native("node:module.prototype"))],
]);
