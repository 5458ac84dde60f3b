// Compares the audit's search for uses with the compiler's own check of the same project, as whole
// processes that run in turns, and prints the medians and their ratio.
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const tsc = join(root, "node_modules/typescript/bin/tsc");
const find = join(root, "scripts/bench-audit-find.mjs");
const runs = Number(process.argv[2] ?? 5);
const sizes = [1000, 5000];

/** Each file has five uses, in the ways that services are mostly held. */
export function generatedFile(index) {
  const before = Math.max(0, index - 1);
  return `import { Account, Databases, ID, Query, Storage, Users } from "node-appwrite";
import { client } from "../client.js";
${index === 0 ? "" : `import { load${before} } from "./file${before}.js";\n`}
export interface Row${index} {
  readonly id: string;
  readonly name: string;
  readonly tags: readonly string[];
}

const users = new Users(client);

export class Repository${index} {
  private readonly databases: Databases;
  constructor(private readonly storage: Storage = new Storage(client)) {
    this.databases = new Databases(client);
  }

  async save(row: Row${index}): Promise<string> {
    const found = await this.databases.listDocuments({
      databaseId: "main",
      collectionId: "rows",
      queries: [Query.equal("name", row.name), Query.limit(25)],
    });
    if (found.total > 0) return found.documents.map((document) => document.$id).join(",");
    const made = await this.databases.createDocument({
      databaseId: "main",
      collectionId: "rows",
      documentId: ID.unique(),
      data: { name: row.name, tags: [...row.tags] },
    });
    return made.$id;
  }

  async files(bucketId: string): Promise<Row${index}[]> {
    const { files } = await this.storage.listFiles({ bucketId });
    return files
      .filter((file) => file.name.length > ${index % 7})
      .map((file) => ({ id: file.$id, name: file.name, tags: file.$permissions }));
  }
}

export async function load${index}(id: string): Promise<Row${index} | undefined> {
  const cache = new Map<string, Row${index}>();
  const known = cache.get(id);
  if (known !== undefined) return known;
  const user = await users.get({ userId: id });
  const row = { id: user.$id, name: user.name, tags: user.labels };
  cache.set(id, row);
  return row;
}

export const mine${index} = async (account: Account) => (await account.get()).name;
${index === 0 ? "" : `export const chained${index} = async (id: string) => (await load${before}(id))?.name;\n`}`;
}

/** Writes a project of so many files, which the compiler finds nothing wrong with. */
export function generateProject(folder, files) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "node_modules"), { recursive: true });
  symlinkSync(
    join(root, "node_modules/node-appwrite"),
    join(folder, "node_modules/node-appwrite"),
    "junction",
  );
  const write = (name, text) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  write("package.json", '{ "name": "bench", "type": "module" }\n');
  write(
    "tsconfig.json",
    JSON.stringify({
      compilerOptions: {
        target: "ES2022",
        module: "NodeNext",
        strict: true,
        noEmit: true,
        skipLibCheck: true,
        types: [],
      },
      include: ["src"],
    }),
  );
  write(
    "src/client.ts",
    'import { Client } from "node-appwrite";\n\nexport const client = new Client().setEndpoint("http://127.0.0.1/v1").setProject("p").setKey("k");\n',
  );
  for (let index = 0; index < files; index += 1) {
    write(`src/files/file${index}.ts`, generatedFile(index));
  }
}

function time(args, cwd) {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: "utf8" });
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}: ${stdout}${stderr}`);
  return { seconds: (performance.now() - start) / 1000, stdout };
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

function bench() {
  console.log(
    `files   uses    tsc --noEmit   audit      ratio   (medians of ${runs} runs in turns)`,
  );
  for (const files of sizes) {
    const folder = join(root, ".tmp/bench-audit");
    generateProject(folder, files);
    const compiled = [];
    const audited = [];
    let uses = "";
    for (let run = 0; run < runs; run += 1) {
      compiled.push(time([tsc, "-p", folder, "--noEmit"], folder).seconds);
      const found = time([find, folder], folder);
      audited.push(found.seconds);
      uses = found.stdout.trim();
    }
    const [c, a] = [median(compiled), median(audited)];
    console.log(
      `${String(files).padEnd(7)} ${uses.padEnd(7)} ${`${c.toFixed(2)} s`.padEnd(14)} ${`${a.toFixed(2)} s`.padEnd(10)} ${(a / c).toFixed(2)}`,
    );
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) bench();
