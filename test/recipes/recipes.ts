/** A folder of `examples/`, and what its program is. */
export interface Recipe {
  readonly name: string;
  readonly kind: "route" | "pages" | "function";
  /** What runs its scripts, and if it is a function, what executes it. */
  readonly runtime: Runtime;
}

export type Runtime = "node" | "bun" | "deno";

/** Those that take little to install. They are tested with everything else. */
export const light: readonly Recipe[] = [
  { name: "express", kind: "route", runtime: "node" },
  { name: "hono", kind: "route", runtime: "node" },
  { name: "function-node", kind: "function", runtime: "node" },
];

/** Those that bring a framework or another runtime, of up to 450 MB. They are tested once a week. */
export const heavy: readonly Recipe[] = [
  { name: "next", kind: "pages", runtime: "node" },
  { name: "sveltekit", kind: "pages", runtime: "node" },
  { name: "nuxt", kind: "pages", runtime: "node" },
  { name: "astro", kind: "pages", runtime: "node" },
  { name: "nest", kind: "route", runtime: "node" },
  { name: "function-bun", kind: "function", runtime: "bun" },
  { name: "function-deno", kind: "function", runtime: "deno" },
];
