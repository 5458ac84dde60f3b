#!/usr/bin/env node
import module from "node:module";
import { main } from "./main.js";
import { endQuietlyWhenNobodyReads } from "./terminal.js";

// Where Node can, it keeps what it has compiled.
(module as { readonly enableCompileCache?: () => unknown }).enableCompileCache?.();

endQuietlyWhenNobodyReads();
process.exitCode = await main(process.argv.slice(2));
