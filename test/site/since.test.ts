import { expect, test } from "vitest";
import { serverOrder } from "../../codegen/src/catalog/history.js";
import { versionPattern } from "../../codegen/src/catalog/names.js";
import { serverFacts } from "../../codegen/src/catalog/server-facts.js";
import { type Span, spansOf } from "../../codegen/src/catalog/spans.js";
import { sinceText } from "../../site/src/messages.js";
import { sinceOf } from "../../site/src/since.js";
import { catalog } from "../support/catalog.js";
import { dumpedRoutes, shape } from "../support/dumped-routes.js";
import { explorerPage, texts } from "../support/explorer-page.js";
import type { ServerName } from "../support/server-dumps.js";

const { at } = explorerPage();
const facts = serverFacts(catalog, "cloud");
const servers = { "1.4.14": {}, "1.6.2": {}, "1.8-branch": {}, "1.9.6": { alike: ["1.9.5"] } };
const order = [...Object.keys(servers), "cloud", "main"];

/** What is said of something that these servers have. */
function said(...having: readonly string[]): string | undefined {
  const spans: Span<true>[] = spansOf(order, (server) => having.includes(server) || undefined);
  const since = sinceOf(spans, { ...servers, cloud: {}, main: {} });
  return since && sinceText(since);
}

test.each([
  [[], undefined],
  [order, "Since 1.4.14 or before."],
  [["1.6.2", "1.8-branch", "1.9.6", "cloud", "main"], "Since 1.6.2."],
  [["1.9.6", "cloud", "main"], "Since 1.9.5."],
  [["1.4.14", "1.6.2", "1.8-branch"], "Up to 1.6.2."],
  [["1.6.2"], "On 1.6.2 alone."],
  [["1.6.2", "1.8-branch", "cloud"], "On 1.6.2 alone, and on Appwrite Cloud."],
  [["1.4.14", "1.9.6", "cloud", "main"], "Since 1.4.14 or before, but not on 1.6.2."],
  [["1.4.14", "1.6.2", "1.9.6", "main"], "Since 1.4.14 or before, not on Appwrite Cloud."],
  [["1.4.14", "cloud"], "Up to 1.4.14, and on Appwrite Cloud."],
  [["cloud", "main"], "Only on Appwrite Cloud and Appwrite main."],
  [["1.8-branch"], "Only on Appwrite 1.8-branch."],
])("of what is on %s", (having, expected) => {
  expect(said(...having)).toBe(expected);
});

test.each([
  ["method/presences.list", "Since 1.9.5."],
  ["method/users.list", "Since 1.4.14 or before."],
  ["scope/presences.read", "Since 1.9.5."],
  ["route/GET%20%2Fpresences", "Since 1.9.5."],
])("%s says so", async (place, expected) => {
  expect(await texts(await at(place), ".since")).toEqual([expected]);
});

test("of every route it is what the releases' own code says", () => {
  const releases = serverOrder(catalog.servers).filter((name) => versionPattern.test(name));
  const dumped = releases.map((name) => dumpedRoutes(name as ServerName));
  const wrong = Object.keys(catalog.routes).flatMap((route) => {
    const [verb = "", path = ""] = route.split(" ");
    const since = sinceOf(facts.routeSpans({ verb, path }), catalog.servers);
    const having = dumped.map((routes) => routes.has(shape(route)));
    const [first, last] = [having.indexOf(true), having.lastIndexOf(true)];
    const alike = (at: number, end: 0 | -1) => {
      const name = releases[at] ?? "";
      return [...(catalog.servers[name]?.alike ?? []), name].sort().at(end);
    };
    const truth = {
      from: first === -1 ? undefined : alike(first, 0),
      upTo: first === -1 || last === releases.length - 1 ? undefined : alike(last, -1),
      butNot: releases.filter((_, index) => first < index && index < last && !having[index]),
    };
    const { from, upTo, butNot = [] } = since ?? {};
    return JSON.stringify({ from, upTo, butNot }) === JSON.stringify(truth) ? [] : [route];
  });
  expect(wrong).toEqual([]);
});
