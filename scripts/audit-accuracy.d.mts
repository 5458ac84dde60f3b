/** What was found in one program of the corpus, and what its labels say. */
export interface Measured {
  readonly name: string;
  readonly expected: ReadonlySet<string>;
  readonly found: ReadonlySet<string>;
  readonly complete: boolean;
}
export interface Accuracy {
  readonly found: number;
  readonly expected: number;
  readonly precision: number;
  readonly recall: number;
}
export declare function measure(): readonly Measured[];
export declare function accuracy(
  results: readonly Measured[],
  select: (labels: ReadonlySet<string>) => ReadonlySet<string>,
): Accuracy;
export declare function uses(labels: ReadonlySet<string>): ReadonlySet<string>;
export declare function scopes(labels: ReadonlySet<string>): ReadonlySet<string>;
