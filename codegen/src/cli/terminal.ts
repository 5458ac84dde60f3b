/** A line for people. It goes to standard error: standard output carries data alone. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
