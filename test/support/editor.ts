import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type ts from "typescript";
import { Snapshot } from "./snapshot.js";

const compiler: typeof ts = createRequire(import.meta.url)("typescript");

/** Where the cursor is in the text that is typed. */
export const cursor = "▸";

const typed = fileURLToPath(new URL("../types/typed.ts", import.meta.url));

/** An editor with one open file, which is no file on disk. */
export class Editor {
  #version = 0;
  #snapshot = new Snapshot("");
  /** Of the files on disk, which do not change: an editor reads each of them once. */
  readonly #read = new Map<string, Snapshot>();
  readonly #service = compiler.createLanguageService({
    getCompilationSettings: () => ({
      module: compiler.ModuleKind.NodeNext,
      moduleResolution: compiler.ModuleResolutionKind.NodeNext,
      strict: true,
      skipLibCheck: true,
      target: compiler.ScriptTarget.ES2022,
      types: ["node"],
    }),
    getScriptFileNames: () => [typed],
    getScriptVersion: (file) => (file === typed ? `${this.#version}` : "0"),
    getScriptSnapshot: (file) => (file === typed ? this.#snapshot : this.#onDisk(file)),
    getCurrentDirectory: () => fileURLToPath(new URL("../../", import.meta.url)),
    getDefaultLibFileName: (options) => compiler.getDefaultLibFilePath(options),
    fileExists: (file) => file === typed || compiler.sys.fileExists(file),
    readFile: (file) => (file === typed ? this.#snapshot.text : readFileSync(file, "utf8")),
    directoryExists: compiler.sys.directoryExists,
    getDirectories: compiler.sys.getDirectories,
  });

  /** What the editor offers at the cursor, in the order in which it lists it. */
  completions(text: string): ts.CompletionEntry[] {
    const at = this.#type(text);
    const entries = this.#service.getCompletionsAtPosition(typed, at, {})?.entries ?? [];
    return [...entries].sort((a, b) => compare(a.sortText, b.sortText) || compare(a.name, b.name));
  }

  /** What the editor shows for the name behind the cursor: its type, its docs, its tags. */
  quickInfo(text: string): { type: string; docs: string; tags: string[] } {
    const info = this.#service.getQuickInfoAtPosition(typed, this.#type(text));
    return {
      type: compiler.displayPartsToString(info?.displayParts),
      docs: compiler.displayPartsToString(info?.documentation),
      tags: (info?.tags ?? []).map(
        ({ name, text }) => `@${name} ${compiler.displayPartsToString(text)}`,
      ),
    };
  }

  #type(text: string): number {
    this.#snapshot = new Snapshot(text.replace(cursor, ""));
    this.#version += 1;
    return text.indexOf(cursor);
  }

  #onDisk(file: string): Snapshot | undefined {
    const read = this.#read.get(file);
    if (read !== undefined) return read;
    const text = compiler.sys.readFile(file);
    if (text === undefined) return undefined;
    const snapshot = new Snapshot(text);
    this.#read.set(file, snapshot);
    return snapshot;
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
