// Removes a build folder, given from the top of the repository, so that no file outlives its source.
import { rmSync } from "node:fs";

const [folder] = process.argv.slice(2);
rmSync(new URL(`../${folder}/`, import.meta.url), { recursive: true, force: true });
