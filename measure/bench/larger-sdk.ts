import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { root } from "../folders.js";

const name = "node-appwrite";
const installed = `${root}node_modules/${name}`;
const { version } = JSON.parse(readFileSync(`${installed}/package.json`, "utf8"));

/**
 * Writes a project with an SDK so many times as large: the declarations and the code of the real one, each
 * service several times, under names of their own.
 */
export function writeProject(folder: string, times: number): void {
  const target = `${folder}/node_modules/${name}`;
  mkdirSync(target, { recursive: true });
  cpSync(`${installed}/dist`, `${target}/dist`, { recursive: true });
  const manifest = { name, version, main: "dist/index.js", types: "dist/index.d.ts" };
  writeFileSync(`${target}/package.json`, JSON.stringify(manifest));

  const services = `${target}/dist/services`;
  const exported: { types: string; code: string }[] = [];
  for (const file of readdirSync(services).filter((found) => found.endsWith(".d.ts"))) {
    const [types, code] = [".d.ts", ".js"].map((ending) =>
      readFileSync(`${services}/${file.replace(".d.ts", ending)}`, "utf8"),
    ) as [string, string];
    const className = /^declare class (\w+)/m.exec(types)?.[1] ?? "";
    for (let copy = 2; copy <= times; copy += 1) {
      const copied = `${className}Copy${copy}`;
      const base = file.replace(".d.ts", `-${copy}`);
      const renamed = (text: string) =>
        text.replaceAll(new RegExp(`\\b${className}\\b`, "g"), copied);
      writeFileSync(`${services}/${base}.d.ts`, renamed(types));
      writeFileSync(`${services}/${base}.js`, renamed(code));
      exported.push({
        types: `export { ${copied} } from './services/${base}.js';`,
        code: `exports.${copied} = require('./services/${base}').${copied};`,
      });
    }
  }
  for (const [file, part] of [
    ["index.d.ts", "types"],
    ["index.js", "code"],
  ] as const) {
    const text = readFileSync(`${target}/dist/${file}`, "utf8");
    const lines = exported.map((one) => one[part]);
    writeFileSync(`${target}/dist/${file}`, [text, ...lines].join("\n"));
  }
}
