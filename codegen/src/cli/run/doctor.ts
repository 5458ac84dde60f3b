import { doctor } from "../../commands/doctor.js";
import { readInput } from "../../doctor/input.js";
import { plain } from "../../findings/plain.js";
import type { DoctorFlags } from "../doctor.js";
import { print, withProgress } from "../terminal.js";
import { withShownPlaces } from "./shown-places.js";

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
