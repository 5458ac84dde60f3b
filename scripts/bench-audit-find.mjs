// What `npm run bench:audit` measures: finds the uses of a project, and prints how many there are.
import { lookupIn } from "../codegen/dist/codegen/src/audit/find/catalog-lookup.js";
import { findUses } from "../codegen/dist/codegen/src/audit/find/find-uses.js";
import { openProgram } from "../codegen/dist/codegen/src/audit/find/program.js";
import { shippedCatalog } from "../codegen/dist/codegen/src/sync/shipped.js";

const [folder = "."] = process.argv.slice(2);
const { uses } = findUses(openProgram({ folder }), lookupIn([shippedCatalog()]));
console.log(uses.length);
