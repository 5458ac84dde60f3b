/** A project of the corpus, and what is true of it. */
export interface LabelledProject {
  readonly name: string;
  readonly folder: string;
  /** Why a complete answer can't be given, if it can't. */
  readonly why?: string;
  readonly units: readonly LabelledUnit[];
}

/** A folder whose code runs together. */
export interface LabelledUnit {
  readonly unit: string;
  /** As in `node-appwrite 20`; `undefined` if it is none that the audit knows. */
  readonly sdk?: string;
  readonly server?: string;
  /** Whether a complete answer can be given. */
  readonly complete: boolean;
  readonly keys: readonly LabelledKey[];
  readonly missing?: readonly string[];
  readonly excess?: readonly string[];
}

/** A key by where it comes from, `session` or `guest`. */
export interface LabelledKey {
  readonly key: string;
  /** The least that open the calls; none for sessions and guests. */
  readonly scopes?: readonly string[];
  /** The methods that are called, by file. */
  readonly calls: Readonly<Record<string, readonly string[]>>;
}

/** What an audit came to, by labels. */
export interface Compared {
  readonly complete: boolean;
  /** What is otherwise than its labels say. */
  readonly problems: readonly string[];
  /** What keeps it from being complete. */
  readonly obstacles: readonly string[];
}

/** The same for a project in a state. */
export interface MeasuredProject extends Compared {
  readonly name: string;
  readonly state: string;
}

/** What an audit says, as `compared` takes it. */
export interface Audited {
  readonly answers: readonly unknown[];
  readonly refusals: readonly string[];
}

export declare function labelledProjects(): readonly LabelledProject[];
export declare function auditProject(project: LabelledProject, state: string): Promise<Audited>;
export declare function compared(units: readonly LabelledUnit[], audited: Audited): Compared;
export declare function measureProjects(): Promise<readonly MeasuredProject[]>;
export declare function sharesOf(
  results: readonly MeasuredProject[],
  state: string,
): { readonly complete: number; readonly right: number };
