import { plain } from "../../codegen/src/findings/plain.js";
import { withShownPlaces } from "../shown-places.js";
import { print, withProgress } from "../terminal.js";
import type { DoctorFlags } from "./command.js";
import { doctor } from "./doctor.js";
import { readInput } from "./input.js";

/** Diagnoses, on standard output. */
export async function runDoctor(error: string | undefined, flags: DoctorFlags): Promise<void> {
  const cwd = process.cwd();
  const input = await readInput(error, cwd, process.stdin);
  const lines = await withProgress((show) =>
    withShownPlaces(cwd, () =>
      doctor({
        ...{ cwd, input, ...flags },
        progress: (unit, index, total) => show(`reading ${index + 1} of ${total}: ${plain(unit)}`),
      }),
    ),
  );
  print(`${lines.map(plain).join("\n")}\n`);
}
