import { describe, expect, it } from "vitest";
import { declarationsOf } from "../support/releases.js";

describe("releases that keep all classes in one file, within a module declaration", () => {
  it.each([
    ["node-appwrite11", 10, 174],
    ["node-appwrite12", 11, 259],
  ])("%s", (alias, services, methods) => {
    const { classes } = declarationsOf(alias);
    expect(classes).toHaveLength(services);
    expect(classes.flatMap((c) => c.methods)).toHaveLength(methods);
    // The base class of all services is made from a client as well, and is none.
    expect(classes.map(({ name }) => name)).not.toContain("Service");
    expect(classes.map(({ name }) => name)).toEqual(expect.arrayContaining(["Account", "Users"]));
    // Its members are those of every service.
    expect(new Set(classes.flatMap(({ fields }) => fields))).toEqual(new Set(["client"]));
    expect(classes.every(({ fields }) => fields.length === 1)).toBe(true);
    expect(classes.flatMap((c) => c.methods).filter((m) => m.synchronous)).toEqual([]);
  });
});

describe("releases with a file for each service", () => {
  it.each([
    ["node-appwrite14", 11, 263],
    ["node-appwrite16", 11, 262],
    ["node-appwrite20", 14, 401],
    ["node-appwrite22", 16, 439],
  ])("%s", (alias, services, methods) => {
    const { classes } = declarationsOf(alias);
    expect(classes).toHaveLength(services);
    expect(classes.flatMap((c) => c.methods)).toHaveLength(methods);
  });
});
