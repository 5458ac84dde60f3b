/**
 * A text that commands no workflow on GitHub, whatever is in it: there, a line of a job's log that begins with
 * `::`, or has `##[` in it, is obeyed.
 */
export const commandsNothing = (text: string): string =>
  text.replace(/^(\s*):(?=:)/gm, "$1: ").replaceAll("##[", "## [");
