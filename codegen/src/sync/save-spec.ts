import { dirname, relative, resolve } from "node:path";
import { applyEdits } from "jsonc-parser";
import { shippedCatalogFile } from "../catalog/shipped.js";
import { configFindings } from "../config/messages.js";
import { readTargets, type Target } from "../config/target.js";
import { readJsonc } from "../jsonc/document.js";
import { insertedMembers } from "../jsonc/insert.js";
import type { FileWrite } from "../publish/files.js";
import { isAddress } from "../spec/address.js";

/** A document, and the catalog that is made from it; files from the working folder. */
export interface NamedSpec {
  readonly spec: string;
  readonly catalog: string;
}

/**
 * Whether an output of the config names the document already.
 *
 * @throws FindingsError if the config is unsound
 */
export function isSaved(config: string, { spec }: NamedSpec): boolean {
  return readTargets(config).some((target) => target.spec !== undefined && same(target.spec, spec));
}

/**
 * The config with the document written into the outputs that have no server, document and other catalog
 * of their own yet; every other byte is as it was.
 *
 * @returns `undefined` if there is no such output
 * @throws FindingsError if the config is unsound
 */
export function withSpec(config: string, { spec, catalog }: NamedSpec): FileWrite | undefined {
  const isFree = (target: Target) =>
    target.server === undefined &&
    target.spec === undefined &&
    (target.catalog === shippedCatalogFile || same(target.catalog, catalog));
  const free = [...readTargets(config).entries()].filter(([, target]) => isFree(target));
  if (free.length === 0) return undefined;
  const document = readJsonc(config, configFindings);
  const fromConfig = (path: string) =>
    isAddress(path)
      ? path
      : relative(dirname(resolve(config)), resolve(path)).replaceAll("\\", "/");
  const edits = free.flatMap(([index]) => {
    const output = ["outputs", index];
    const isNamed = document.node([...output, "catalog"]) !== undefined;
    return insertedMembers(document, output, [
      ...(isNamed ? [] : [["catalog", fromConfig(catalog)] as const]),
      ["spec", fromConfig(spec)],
    ]);
  });
  const mark = document.bytes.toString("utf8").startsWith("\uFEFF") ? "\uFEFF" : "";
  return { file: config, text: mark + applyEdits(document.text, edits) };
}

const same = (a: string, b: string): boolean =>
  a === b || (!isAddress(a) && !isAddress(b) && resolve(a) === resolve(b));
