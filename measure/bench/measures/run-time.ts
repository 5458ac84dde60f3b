import { Client, Users } from "node-appwrite";
import { scopedClient } from "../../../src/index.js";
import { root } from "../../folders.js";
import { median, node } from "../../timing.js";
import { compare } from "../compare.js";
import { type Measure, milliseconds } from "../row.js";

/** A client that answers at once: what is left of a call is what stands around its request. */
class InstantClient extends Client {
  override call = async () => ({}) as never;
}

/** A service, as it is held by what is called. */
interface Held {
  readonly users: Users;
}

async function call({ users }: Held): Promise<void> {
  for (let turn = 0; turn < 50_000; turn += 1) await users.get({ userId: "ada" });
}

async function callThrough(held: Held): Promise<void> {
  for (let turn = 0; turn < 50_000; turn += 1) await held.users.get({ userId: "ada" });
}

const imports = (name: string) => () =>
  node(["--input-type=module", "-e", `import "${name}"`], root);

/** A granted call beside the SDK's own, and what it takes to begin. */
export const runTime: Measure = async () => {
  const client = new InstantClient().setKey("key");
  const scoped = scopedClient(client, ["users.read"]) as unknown as Held;
  const bare: Held = { users: new Users(client) };
  const made = Array.from({ length: 1001 }, () => {
    const start = performance.now();
    scopedClient(client, ["users.read", "rows.write"]);
    return performance.now() - start;
  });
  return [
    await compare("50,000 granted calls, answered at once", {
      ours: () => call(scoped),
      beside: () => call(bare),
      rounds: 101,
      aim: 1,
    }),
    await compare("the same, each through the client's property", {
      ours: () => callThrough(scoped),
      beside: () => callThrough(bare),
      rounds: 101,
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
