/** What was found in one program of the corpus, and what its labels say. */
export interface Measured {
  readonly name: string;
  readonly expected: ReadonlySet<string>;
  readonly found: ReadonlySet<string>;
  /** The scopes of which any one is needed, of each method that a key was found to call. */
  readonly needed: ReadonlySet<string | undefined>;
  readonly complete: boolean;
}

/** What is compared: of each program, what was found with what was expected. */
export type Select = (result: Measured) => {
  readonly found: ReadonlySet<string | undefined>;
  readonly expected: ReadonlySet<string>;
};

export interface Accuracy {
  readonly found: number;
  readonly expected: number;
  readonly precision: number;
  readonly recall: number;
}
export declare function measure(): readonly Measured[];
export declare function accuracy(results: readonly Measured[], select: Select): Accuracy;
export declare const uses: Select;
export declare const scopes: Select;
