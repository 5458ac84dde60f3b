import { serverLookup } from "../../../audit/server/unit-server.js";
import { shippedCatalog } from "../../../codegen/src/catalog/shipped.js";

/** All programs are judged by one server, which has every call of theirs. */
export const lookup = serverLookup(
  shippedCatalog(),
  { name: "cloud", namedBy: "the corpus" },
  { file: "the corpus" },
);

/** What opens the methods of the SDKs that come with the tool. */
export const { facts } = lookup([]);
