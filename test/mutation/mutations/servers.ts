import type { Mutation } from "../mutation.js";

const mutation = (
  name: string,
  file: string,
  from: string,
  to: string,
  test: string,
): Mutation => ({
  name,
  file,
  from,
  to,
  tests: [`test/${test}.test.ts`],
  build: "tool",
});

/** Which server is meant, how it is asked, and what an SDK has to be like. */
export const servers: readonly Mutation[] = [
  mutation(
    "a release that is like another is not known",
    "codegen/src/server/resolve.ts",
    "servers[name]?.alike?.includes(server)",
    "false",
    "codegen/server-choice",
  ),
  mutation(
    "whatever stands behind a release is taken for it",
    "codegen/src/server/resolve.ts",
    "(?:alpha|beta|rc)",
    "(?:[a-z]+)",
    "codegen/server-choice",
  ),
  mutation(
    "another product that tells its version is taken for Appwrite",
    "codegen/src/server/ask.ts",
    "if (other !== undefined) throw",
    'if (other === "") throw',
    "codegen/endpoint",
  ),
  mutation(
    "a check is silent about a server that is newer than all",
    "codegen/src/server/upgraded.ts",
    "judged.isClose && !isSaid ? [notice] : []",
    "[]",
    "codegen/endpoint",
  ),
  mutation(
    "a tree does not stay with its server",
    "codegen/src/server/choose.ts",
    "before !== undefined && order.includes(before)",
    'before === "" && order.includes(before)',
    "codegen/server-choice",
  ),
  mutation(
    "another server may answer for the one that is asked",
    "codegen/src/http/fetch.ts",
    "current.origin !== url.origin",
    "current.protocol !== url.protocol",
    "codegen/endpoint",
  ),
  mutation(
    "a server is asked over http, whoever listens",
    "codegen/src/http/fetch.ts",
    " && isLoopback(url.hostname)",
    ' && url.hostname !== ""',
    "codegen/endpoint",
  ),
  mutation(
    "releases that are like a server don't count for since when",
    "codegen/src/catalog/elsewhere.ts",
    "[server, ...(servers[server]?.alike ?? [])]",
    "[server]",
    "properties/output",
  ),
  mutation(
    "an SDK's class may become the property then",
    "codegen/src/plan/faults.ts",
    "!isReserved(serviceName(name))",
    "!isReserved(name)",
    "codegen/sdk-faults",
  ),
  mutation(
    "an SDK that can't be read is taken, with all its methods refused",
    "codegen/src/plan/faults.ts",
    "return isReadable ? []",
    "return isReadable || classes.length > 0 ? []",
    "codegen/sdk-faults",
  ),
];
