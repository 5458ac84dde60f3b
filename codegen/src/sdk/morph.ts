import { createRequire } from "node:module";
import type * as Morph from "ts-morph";

const require = createRequire(import.meta.url);

/** What reads declarations. It takes a while to load, and only an SDK that nobody has read before is read with it. */
export const morph = (): typeof Morph => require("ts-morph");
