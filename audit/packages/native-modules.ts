/**
 * Modules that give a program what loads, starts or makes code, or through which values go on. What they export is
 * followed like what is the language's own, so that it is known wherever it is called.
 *
 * @module
 */

const ofNode =
  /^(?:async_hooks|child_process|cluster|events|inspector(?:\/promises)?|module|util|vm|worker_threads)$/;

/** Packages that start a file or a command. */
const processes = "bun|cross-spawn|execa|nano-spawn|shelljs|tinyexec|zx";
/** Packages that start workers. */
export const workers = "jest-worker|piscina|poolifier|synckit|tinypool|workerpool";
/** Packages that load modules whose names are computed. */
export const loaders =
  "bundle-require|import-from|import-fresh|importx|jiti|mlly|requireg|tsx|unrun|vite-node";
/** Packages that run a text. */
export const interpreters =
  "eval|isolated-vm|node-eval|require-from-string|safe-eval|vm2|@zone-eu/vm2";

const ofPackages = new RegExp(
  `^(?:${[processes, workers, loaders, interpreters].join("|")})(?:/|$)`,
);

/** The name of such a module as something of the language's own; `undefined` of all others. */
export function nativeModule(specifier: string): string | undefined {
  const bare = specifier.replace(/^node:/, "");
  if (ofNode.test(bare) || specifier === "node:test") return `node:${bare.replace(/\/.*/, "")}`;
  if (!ofPackages.test(specifier)) return undefined;
  const [name] = /^(?:@[^/]+\/)?[^/]+/.exec(specifier) ?? [];
  return `npm:${name}`;
}

/** Whether a module gives a program what starts a file or a command, or makes code of a text. */
export const runsCode = (specifier: string): boolean =>
  !/^(?:node:)?(?:async_hooks|events|util)$/.test(specifier) &&
  nativeModule(specifier) !== undefined;
