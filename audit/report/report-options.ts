/** How a report for people is written. */
export interface ReportOptions {
  /** Whether each place has an entry of its own, where several say the same. */
  readonly verbose: boolean;
}
