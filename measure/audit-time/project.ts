import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "../folders.js";

const sdk = "node-appwrite";

const compilerOptions = {
  target: "ES2022",
  module: "NodeNext",
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
};

/**
 * Writes a project of so many files, which the compiler finds nothing wrong with, into an empty folder.
 *
 * @param from - where the services come from: the SDK, or a file that has nothing to do with it
 */
export function generateProject(
  folder: string,
  files: number,
  from: "sdk" | "store" = "sdk",
): void {
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  if (from === "sdk") {
    mkdirSync(join(folder, "node_modules"), { recursive: true });
    symlinkSync(join(root, "node_modules", sdk), join(folder, "node_modules", sdk), "junction");
  } else write("src/store.ts", store);
  write("package.json", '{ "name": "audited", "type": "module" }\n');
  write("tsconfig.json", JSON.stringify({ compilerOptions, include: ["src"] }));
  write("src/client.ts", client.replace(sdk, from === "sdk" ? sdk : "./store.js"));
  for (let index = 0; index < files; index += 1) {
    const text = generatedFile(index);
    write(`src/files/file${index}.ts`, text.replace(sdk, from === "sdk" ? sdk : "../store.js"));
  }
}

const client = `import { Client } from "${sdk}";

export const client = new Client()
  .setEndpoint("http://127.0.0.1/v1")
  .setProject("p")
  .setKey("k");

export const signedIn = new Client()
  .setEndpoint("http://127.0.0.1/v1")
  .setProject("p")
  .setSession("s");
`;

/** Each file has five uses, in the ways that services are mostly held. */
function generatedFile(index: number): string {
  const before = Math.max(0, index - 1);
  return `import { Account, Databases, ID, Query, Storage, Users } from "${sdk}";
import { client, signedIn } from "../client.js";
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

export const mine${index} = async (account = new Account(signedIn)) => (await account.get()).name;
${index === 0 ? "" : `export const chained${index} = async (id: string) => (await load${before}(id))?.name;\n`}`;
}

/** As much of the SDK as the files use, for a project that has none. */
const store = `interface Entry {
  readonly $id: string;
  readonly $permissions: readonly string[];
  readonly name: string;
  readonly labels: readonly string[];
}

interface Page {
  readonly total: number;
  readonly documents: readonly Entry[];
  readonly files: readonly Entry[];
}

const none: Page = { total: 0, documents: [], files: [] };
const somebody: Entry = { $id: "1", $permissions: [], name: "a", labels: [] };

export class Client {
  setEndpoint(_url: string): this {
    return this;
  }
  setProject(_id: string): this {
    return this;
  }
  setKey(_key: string): this {
    return this;
  }
  setSession(_session: string): this {
    return this;
  }
}

class Service {
  constructor(readonly client: Client) {}
}

export class Account extends Service {
  get = async () => somebody;
}

export class Databases extends Service {
  listDocuments = async (_: { databaseId: string; collectionId: string; queries: string[] }) => none;
  createDocument = async (_: {
    databaseId: string;
    collectionId: string;
    documentId: string;
    data: { name: string; tags: string[] };
  }) => somebody;
}

export class Storage extends Service {
  listFiles = async (_: { bucketId: string }) => none;
}

export class Users extends Service {
  get = async (_: { userId: string }) => somebody;
}

export const ID = { unique: () => "1" };

export const Query = {
  equal: (name: string, value: string) => name + value,
  limit: (count: number) => String(count),
};
`;
