import type { Compiler } from "../support/tsc.js";

/** A way to compile and run what users write. */
export interface Consumer {
  readonly name: string;
  /** How its files end: the module systems that it has. */
  readonly extensions: readonly ("ts" | "mts" | "cts")[];
  readonly compilers: readonly Compiler[];
  /** Of `tsconfig.json`, as such projects have them. */
  readonly options: Readonly<Record<string, unknown>>;
  /** What runs of it, and who makes that. */
  readonly built: readonly string[];
  readonly bundler?: "vite";
}

const common = { strict: true, skipLibCheck: false, types: ["node"], target: "ES2022" };

/**
 * Each module system and resolution that TypeScript has, as the users of each come by it. One
 * compiler each will do: that the four of them agree about the types is for other tests.
 */
export const consumers: readonly Consumer[] = [
  {
    name: "nodenext",
    extensions: ["mts", "cts"],
    compilers: ["typescript70"],
    options: { ...common, module: "NodeNext" },
    built: ["program.mjs", "program.cjs"],
  },
  {
    name: "node16",
    extensions: ["mts", "cts"],
    compilers: ["typescript54"],
    options: { ...common, module: "Node16" },
    built: ["program.mjs", "program.cjs"],
  },
  {
    // TypeScript has it to 5.9, and knows no `exports` of packages there.
    name: "node10",
    extensions: ["ts"],
    compilers: ["typescript59"],
    options: { ...common, module: "CommonJS", moduleResolution: "Node10" },
    built: ["program.js"],
  },
  {
    name: "vite",
    extensions: ["ts"],
    compilers: ["typescript70"],
    options: {
      ...common,
      lib: ["ES2023", "DOM", "DOM.Iterable"],
      module: "ESNext",
      moduleResolution: "bundler",
      moduleDetection: "force",
      allowImportingTsExtensions: true,
      verbatimModuleSyntax: true,
      noEmit: true,
      noUnusedLocals: true,
      noUnusedParameters: true,
      noFallthroughCasesInSwitch: true,
      noUncheckedSideEffectImports: true,
    },
    built: ["program.mjs"],
    bundler: "vite",
  },
  {
    name: "next",
    extensions: ["ts"],
    compilers: ["typescript"],
    options: {
      ...common,
      target: "ES2017",
      lib: ["dom", "dom.iterable", "esnext"],
      allowJs: true,
      noEmit: true,
      esModuleInterop: true,
      module: "esnext",
      moduleResolution: "bundler",
      resolveJsonModule: true,
      isolatedModules: true,
      jsx: "react-jsx",
      incremental: true,
    },
    built: [],
  },
];
