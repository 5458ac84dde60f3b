import { Client, Users } from "node-appwrite";
import { scopedClient } from "../../src/index.js";
import { root } from "../folders.js";
import { type Measure, milliseconds } from "../row.js";
import { compare, median, node } from "../timing.js";

/** Calls that the SDK turns down before it sends them: what is left is what stands around a request. */
async function call(users: Users): Promise<void> {
  for (let turn = 0; turn < 20_000; turn += 1) {
    await users.get({ userId: undefined as never }).catch(() => undefined);
  }
}

const imports = (name: string) => () =>
  node(["--input-type=module", "-e", `import "${name}"`], root);

/** A granted call beside the SDK's own, and what it takes to begin. */
export const runTime: Measure = async () => {
  const client = new Client();
  const scoped = scopedClient(client, ["users.read"]).users as unknown as Users;
  const bare = new Users(client);
  const made = Array.from({ length: 1001 }, () => {
    const start = performance.now();
    scopedClient(client, ["users.read", "rows.write"]);
    return performance.now() - start;
  });
  return [
    await compare("20,000 granted calls, unsent", {
      ours: () => call(scoped),
      beside: () => call(bare),
      rounds: 25,
      aim: 1,
    }),
    await compare("start of Node with the package and the SDK, beside the SDK alone", {
      ours: imports("appwrite-scopes"),
      beside: imports("node-appwrite"),
      rounds: 25,
    }),
    { what: "`scopedClient(...)` once", ours: milliseconds(median(made)), beside: "" },
  ];
};
