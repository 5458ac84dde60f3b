import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** A program that uses one service: of the package, and of the SDK alone. */
export const programs = {
  scoped: `import { scopedClient } from "appwrite-scopes";
    export const list = (client) => scopedClient(client, ["users.read"]).users.list();`,
  bare: `import { Users } from "node-appwrite";
    export const list = (client) => new Users(client).list();`,
};

/**
 * Bundles and minifies a program for Node.
 *
 * @param external - packages that are left out of the bundle
 */
export async function bundle(program: string, external: readonly string[]): Promise<string> {
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
