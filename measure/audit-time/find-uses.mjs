// What `npm run bench:audit` times: finds the uses of a project, and prints how many there are. It is the tool as it
// is built, since loading its sources would be timed as well.
import { findUses } from "../../codegen/dist/audit/find/find-uses.js";
import { openProgram } from "../../codegen/dist/audit/find/program.js";
import { serverLookup } from "../../codegen/dist/audit/server/unit-server.js";
import { shippedCatalog } from "../../codegen/dist/codegen/src/catalog/shipped.js";

const [folder = "."] = process.argv.slice(2);
const lookup = serverLookup(shippedCatalog(), undefined, { file: folder });
const { uses } = findUses(openProgram({ folder }), lookup);
console.log(uses.length);
