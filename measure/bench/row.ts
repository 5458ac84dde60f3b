/** One line of the table. */
export interface Row {
  readonly what: string;
  readonly ours: string;
  /** The same without the package, or of the tool it is compared with. */
  readonly beside: string;
  /** Ours over the other; of times, the median of the rounds' own ratios. */
  readonly ratio?: number;
  /** The ratio that it should not pass. */
  readonly aim?: number;
}

/** Measures one thing, or several that belong together. */
export type Measure = () => Promise<readonly Row[]>;

export const milliseconds = (ms: number): string =>
  ms < 1 ? `${(ms * 1000).toFixed(1)} µs` : `${ms.toFixed(ms < 100 ? 1 : 0)} ms`;

export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
