// Publishes a plan that stands in a file: the part of a run that writes, as a process to be killed.
import { readFileSync } from "node:fs";
import { publish } from "../../codegen/dist/codegen/src/publish/publish.js";

publish(JSON.parse(readFileSync(process.argv[2], "utf8")));
