import { beforeAll, describe, expect, test } from "vitest";
import { serverNames, serverTruth } from "../support/servers.js";
import { sdks } from "./sdks.js";
import { type Verdict, verdictsOf } from "./verdicts.js";

/** Of what is wrong, as much as one can read. */
const some = (wrong: readonly Verdict[]) => wrong.slice(0, 10);

/** How many methods ask the server for something, and how many of these it lacks. */
const counts = {
  "node-appwrite": { methods: 610, absent: 0 },
  "@appwrite.io/console": { methods: 693, absent: 142 },
};

const kinds = ["project", "organization", "account", "session", "guest"] as const;

/** Whether any server is known to have a route. */
const isKnown = (route: string): boolean =>
  serverNames.some((name) => serverTruth(name).routes.has(route));

const methodsOf = (verdicts: readonly Verdict[]) => new Set(verdicts.map(({ method }) => method));

describe.each(sdks)("every method of $name over HTTP", (sdk) => {
  const { methods, absent } = counts[sdk.name];
  let verdicts: Verdict[];
  let answered: Verdict[];
  let lacking: Verdict[];
  beforeAll(async () => {
    verdicts = await verdictsOf(sdk);
    answered = verdicts.filter(({ bare }) => bare.outcome !== "not on the server");
    lacking = verdicts.filter(({ bare }) => bare.outcome === "not on the server");
  });

  test.each(kinds)("as %s", (kind) => {
    const called = verdicts.filter((verdict) => verdict.kind === kind);
    expect(methodsOf(called).size).toBe(methods);
  });

  test("the SDK's own method calls the route that was read from its code, once", () => {
    const wrong = verdicts.filter(({ bare, route }) => `${bare.sent}` !== route);
    expect(some(wrong)).toEqual([]);
  });

  test("the server decides on each of them, one way and the other", () => {
    const outcomes = ["passed", "refused by the server"];
    const undecided = answered.filter(({ bare }) => !outcomes.includes(bare.outcome));
    expect(some(undecided)).toEqual([]);
    for (const outcome of outcomes) {
      const such = answered.filter(({ bare }) => bare.outcome === outcome);
      expect(such.length).toBeGreaterThan(methods - absent);
    }
    expect([methodsOf(answered).size, methodsOf(lacking).size]).toEqual([methods - absent, absent]);
  });

  test("what the server lets through, the scoped client sends", () => {
    const wrong = answered.filter(
      ({ bare, scoped, route }) =>
        bare.outcome === "passed" && !(scoped.outcome === "passed" && `${scoped.sent}` === route),
    );
    expect(some(wrong)).toEqual([]);
  });

  test("what the server refuses, the scoped client refuses for want of scopes, and does not send", () => {
    const others = ["unsent: not-on-server", "unsent: uncatalogued"];
    const wrong = answered.filter(
      ({ bare, scoped: { outcome, sent } }) =>
        bare.outcome !== "passed" &&
        !(outcome.startsWith("unsent: ") && !others.includes(outcome) && sent.length === 0),
    );
    expect(some(wrong)).toEqual([]);
  });

  test("what the server lacks, the scoped client refuses, and says whether another one has it", () => {
    const wrong = lacking.filter(({ scoped, route }) => {
      const reason = isKnown(route) ? "not-on-server" : "uncatalogued";
      return !(scoped.outcome === `unsent: ${reason}` && scoped.sent.length === 0);
    });
    expect(some(wrong)).toEqual([]);
  });
});
