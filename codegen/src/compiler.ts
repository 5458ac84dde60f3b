// Node reads a CommonJS file that is imported three times: to tell its format, to list its names, and
// to run it. The compiler has ten megabytes, so it is asked for as what it is.
import common = require("@ts-morph/common");

/** The TypeScript compiler that ts-morph brings along: code is read the same, whatever a project has installed. */
export import ts = common.ts;
export const { getLibFiles, libFolderInMemoryPath } = common;
