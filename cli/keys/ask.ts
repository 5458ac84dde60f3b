import { cancel, confirm, isCancel, text } from "@clack/prompts";
import { FindingsError } from "../../codegen/src/findings/finding.js";
import { plain } from "../../codegen/src/findings/plain.js";
import { say } from "../terminal.js";
import type { KeyChangeFlags } from "./command.js";
import type { AskDays, Confirm } from "./confirm.js";
import { isDays, readDays, usualDays } from "./expiry.js";
import { keysFindings } from "./messages.js";
import { keyQuestions } from "./questions.js";

/** Questions are for people: standard output carries data alone. */
const output = process.stderr;

const canAsk = ({ yes }: KeyChangeFlags): boolean =>
  yes !== true && Boolean(process.stdin.isTTY && process.stderr.isTTY);

/** What asks before a key is made, changed or deleted; with `--yes` it does not. */
export function confirmWith(flags: KeyChangeFlags): Confirm {
  return async (question) => {
    const details = question.details.map(plain);
    const message = plain(question.text);
    if (!canAsk(flags) && flags.yes !== true) {
      throw new FindingsError([keysFindings.notConfirmed(message, details)]);
    }
    for (const line of details) say(`  ${line}`);
    if (flags.yes === true) return true;
    const answer = await confirm({ message, initialValue: false, output });
    if (answer === true) return true;
    cancel(keyQuestions.cancelled, { output });
    return false;
  };
}

/**
 * What says for how many days a key is to be valid: the command line, or else the user, or else what is usual.
 *
 * @throws FindingsError if the command line says no number of days
 */
export function daysWith(flags: KeyChangeFlags): AskDays {
  const { expires } = flags;
  const days = expires === undefined ? usualDays : readDays(expires);
  if (expires !== undefined || !canAsk(flags)) return async () => days;
  return async () => {
    const usual = `${usualDays}`;
    const validate = (value = "") =>
      isDays(value || usual) ? undefined : keyQuestions.daysInvalid;
    const answer = await text({
      ...{ message: keyQuestions.days, defaultValue: usual, placeholder: usual },
      ...{ validate, output },
    });
    if (!isCancel(answer)) return Number(answer);
    cancel(keyQuestions.cancelled, { output });
    return undefined;
  };
}
