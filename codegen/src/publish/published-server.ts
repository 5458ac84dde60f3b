import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readHeader } from "./header.js";

/** The server that the tree in a folder was generated for, if there is one that nobody has edited. */
export function publishedServer(folder: string): string | undefined {
  const file = join(folder, "server.ts");
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, "utf8").replaceAll("\r\n", "\n");
  if (readHeader(text)?.edited !== false) return undefined;
  return /^export const server = "([^"]+)";$/m.exec(text)?.[1];
}
