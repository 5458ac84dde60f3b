import type { ts } from "../../../codegen/src/compiler.js";

/** A stretch of a text, by its offsets. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The code of a component, of which each part stands where it stands in the component. */
export interface ComponentCode {
  readonly text: string;
  readonly kind: ts.ScriptKind;
  /** Where the expressions of its template stand: what they are goes on to other code. */
  readonly template: readonly Range[];
}

/** Files in languages of their own of which the scripts and the templates are read. */
export const componentEndings = [".astro", ".svelte", ".vue"] as const;

/** Whether a file is such a component. */
export const isComponent = (file: string): boolean =>
  componentEndings.some((ending) => file.endsWith(ending));
