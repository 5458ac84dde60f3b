/** 0: nothing to report. 1: there is something to act on. 2: it could not run. */
export type ExitCode = 0 | 1 | 2;

/** What a command hands its exit code to. */
export type Finish = (code: ExitCode) => void;
