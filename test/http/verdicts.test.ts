import { beforeAll, describe, expect, test } from "vitest";
import { catalog } from "../support/catalog.js";
import { sdks } from "./sdks.js";
import { type Verdict, verdictsOf } from "./verdicts.js";

/** Of what is wrong, as much as one can read. */
const some = (wrong: readonly Verdict[]) => wrong.slice(0, 10);

const methods = { "node-appwrite": 610, "@appwrite.io/console": 548 };

describe.each(sdks)("every method of $name over HTTP", (sdk) => {
  let verdicts: Verdict[];
  beforeAll(async () => {
    verdicts = await verdictsOf(sdk, catalog);
  });

  test.each(["project", "organization", "account", "session", "guest"])("as %s", (kind) => {
    const called = verdicts.filter((verdict) => verdict.kind === kind);
    expect(new Set(called.map(({ method }) => method)).size).toBe(methods[sdk.name]);
  });

  test("the SDK's own method calls the route that the catalog names, once", () => {
    const wrong = verdicts.filter(({ bare, route }) => `${bare.sent}` !== route);
    expect(some(wrong)).toEqual([]);
  });

  test("the server decides on each of them, one way and the other", () => {
    const outcomes = ["passed", "refused by the server"];
    const undecided = verdicts.filter(({ bare }) => !outcomes.includes(bare.outcome));
    expect(some(undecided)).toEqual([]);
    for (const outcome of outcomes) {
      const such = verdicts.filter(({ bare }) => bare.outcome === outcome);
      expect(such.length).toBeGreaterThan(methods[sdk.name]);
    }
  });

  test("what the server lets through, the scoped client sends", () => {
    const wrong = verdicts.filter(
      ({ bare, scoped, route }) =>
        bare.outcome === "passed" && !(scoped.outcome === "passed" && `${scoped.sent}` === route),
    );
    expect(some(wrong)).toEqual([]);
  });

  test("what the server refuses, the scoped client refuses and does not send", () => {
    const wrong = verdicts.filter(
      ({ bare, scoped }) =>
        bare.outcome !== "passed" &&
        !(scoped.outcome === "refused unsent" && scoped.sent.length === 0),
    );
    expect(some(wrong)).toEqual([]);
  });
});
