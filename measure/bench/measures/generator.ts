import { execFileSync } from "node:child_process";
import { cpSync, existsSync, rmSync, writeFileSync } from "node:fs";
import { emptyFolder, root } from "../../folders.js";
import { node } from "../../timing.js";
import { compare } from "../compare.js";
import { writeProject } from "../larger-sdk.js";
import type { Measure } from "../row.js";

/** The tool, as it is built. */
const tool = `${root}codegen/dist/cli/appwrite-scopes.js`;

/** Appwrite's document as it is published, if it is at hand, or what the tests keep of it. */
const documents = [
  { file: `${root}../shared/appwrite/openapi/server-1.8.x.json`, what: "Appwrite's 1.8 document" },
  { file: `${root}test/fixtures/spec/openapi-1.8.json`, what: "a part of Appwrite's 1.8 document" },
];

const rival = { "openapi-typescript": "7.13.0", typescript: "5.9.3" };

/** The tool as a whole process: beside another generator, on larger catalogs, and comparing only. */
export const generator: Measure = async () => {
  const sdk = "node-appwrite";
  const own = emptyFolder("generate");
  const run = (command: string, folder: string) => () =>
    node([tool, command, "-o", "generated/client", "--sdk", sdk, "--server", "cloud"], folder);
  // Each time all of it is written, as the other generator does.
  const generate = (folder: string) => () => {
    rmSync(`${folder}/generated`, { recursive: true, force: true });
    run("generate", folder)();
  };

  const other = emptyFolder("openapi-typescript");
  writeFileSync(`${other}/package.json`, JSON.stringify({ private: true, dependencies: rival }));
  execFileSync("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund"], { cwd: other });
  const document = documents.find(({ file }) => existsSync(file));
  if (document === undefined) throw new Error("the tests' document is missing");
  cpSync(document.file, `${other}/document.json`);
  const bin = `${other}/node_modules/openapi-typescript/bin/cli.js`;

  const [once, thrice, tenfold] = [1, 3, 10].map((times) => {
    const folder = emptyFolder(`larger-${times}`);
    writeProject(folder, times);
    return generate(folder);
  }) as [() => void, () => void, () => void];
  return [
    await compare(`\`generate\` for ${sdk}, beside openapi-typescript on ${document.what}`, {
      ours: generate(own),
      beside: () => node([bin, "document.json", "-o", "types.ts"], other),
      rounds: 7,
      aim: 0.5,
    }),
    await compare("`generate` with 3 times the methods, beside once", {
      ours: thrice,
      beside: once,
      rounds: 5,
      aim: 3,
    }),
    await compare("`generate` with 10 times the methods, beside once", {
      ours: tenfold,
      beside: once,
      rounds: 5,
      aim: 10,
    }),
    await compare("`check` on a fresh tree, beside `generate` on it", {
      ours: run("check", own),
      beside: generate(own),
      rounds: 7,
    }),
  ];
};
