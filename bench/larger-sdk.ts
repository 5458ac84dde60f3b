import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { catalog } from "../test/support/catalog.js";
import { root } from "./folders.js";

const name = "node-appwrite";
const installed = `${root}node_modules/${name}/dist`;

/**
 * Writes a project with an SDK so many times as large: the declarations of the real one, each service
 * several times, under names of their own. And the catalog that fits it.
 */
export function writeProject(folder: string, times: number): void {
  const sdk = catalog.sdks[name];
  if (sdk === undefined) throw new Error(`The catalog has no ${name}`);
  const target = `${folder}/node_modules/${name}`;
  mkdirSync(`${target}/dist/services`, { recursive: true });
  const manifest = { name, version: sdk.version, types: "dist/index.d.ts" };
  writeFileSync(`${target}/package.json`, JSON.stringify(manifest));
  cpSync(`${installed}/enums`, `${target}/dist/enums`, { recursive: true });

  const index = [readFileSync(`${installed}/index.d.ts`, "utf8")];
  const services = { ...sdk.services };
  const files = readdirSync(`${installed}/services`).filter((file) => file.endsWith(".d.ts"));
  const classes = new Map(
    Object.entries(sdk.services).map(([key, value]) => [value.class, { key, value }]),
  );
  for (const file of files) {
    const text = readFileSync(`${installed}/services/${file}`, "utf8");
    writeFileSync(`${target}/dist/services/${file}`, text);
    const className = /^declare class (\w+)/m.exec(text)?.[1] ?? "";
    const found = classes.get(className);
    if (found === undefined) throw new Error(`The catalog has no ${className}`);
    for (let copy = 2; copy <= times; copy += 1) {
      const copied = `${className}Copy${copy}`;
      const copiedFile = file.replace(".d.ts", `-${copy}`);
      writeFileSync(
        `${target}/dist/services/${copiedFile}.d.ts`,
        text.replaceAll(new RegExp(`\\b${className}\\b`, "g"), copied),
      );
      index.push(`export { ${copied} } from './services/${copiedFile}.js';`);
      services[`${found.key}Copy${copy}`] = { ...found.value, class: copied };
    }
  }
  writeFileSync(`${target}/dist/index.d.ts`, index.join("\n"));
  writeFileSync(
    `${folder}/scopes.json`,
    JSON.stringify({ ...catalog, sdks: { [name]: { ...sdk, services } } }),
  );
}
