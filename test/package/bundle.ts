import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { build } from "vite";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Bundles and minifies a program for Node, without the packages that are named. */
export type Bundler = (program: string, external?: readonly string[]) => Promise<string>;

/** The bundlers that most projects have. */
export const bundlers: Readonly<Record<"Vite" | "esbuild", Bundler>> = {
  Vite: byVite,
  esbuild: byEsbuild,
};

async function byVite(program: string, external: readonly string[] = []): Promise<string> {
  const entry = "virtual:program";
  const result = await build({
    root,
    configFile: false,
    logLevel: "error",
    ssr: { noExternal: true, external: [...external] },
    plugins: [
      {
        name: "program",
        resolveId: (id) => (id === entry ? `${root}program.js` : undefined),
        load: (id) => (id === `${root}program.js` ? program : undefined),
      },
    ],
    build: { ssr: true, write: false, minify: true, rolldownOptions: { input: entry } },
  });
  const [output] = [result].flat();
  if (output === undefined || !("output" in output)) throw new Error("nothing was built");
  return output.output.map((chunk) => ("code" in chunk ? chunk.code : "")).join("\n");
}

async function byEsbuild(program: string, external: readonly string[] = []): Promise<string> {
  const { outputFiles } = await esbuild.build({
    stdin: { contents: program, resolveDir: root },
    bundle: true,
    minify: true,
    platform: "node",
    format: "esm",
    external: [...external],
    write: false,
    logLevel: "error",
  });
  return outputFiles.map(({ text }) => text).join("\n");
}
