import { describe, expect, it } from "vitest";
import { generationsOf } from "../../cli/keys/generations.js";
import type { KeyRecord } from "../../cli/keys/key-record.js";
import { rotationStep } from "../../cli/keys/rotation-step.js";

/** A key whose ID and secret are one text. */
const key = (id: string, name: string, secret: string | undefined = id): KeyRecord => ({
  ...{ id, name, secret, scopes: ["users.read"] },
  ...{ createdAt: undefined, expire: undefined, accessedAt: undefined },
});

const first = key("first", "backend");
const second = key("second", "backend (rotation 1)");
const tenth = key("tenth", "backend (rotation 10)");
const ninth = key("ninth", "backend (rotation 9)");
const other = key("other", "backend of another (rotation 1)");

/** Where a rotation of `backend` stands. */
function step(keys: readonly KeyRecord[], deployed: string | undefined, usable = true) {
  const all = [...keys, other];
  const generations = generationsOf("backend", all);
  const isOutcome = ({ id }: KeyRecord) => id === "second";
  return rotationStep({ generations, keys: all, deployed, isUsable: () => usable, isOutcome });
}

describe("a rotation stands where the server and the file say", () => {
  it.each<[string, readonly KeyRecord[], string | undefined, object]>([
    ["nothing was done", [first], "first", { at: "create", number: 1, older: [first] }],
    ["the file is not there yet", [first], undefined, { at: "create", number: 1, current: first }],
    ["the last one is over", [tenth], "tenth", { at: "create", number: 11, older: [tenth] }],
    ["it is over, and was a short while ago", [second], "second", { at: "done", key: second }],
    ["so it is, with its key in no file", [second], undefined, { at: "create", number: 2 }],
    [
      "the new key was made",
      [first, second],
      "first",
      { at: "write", key: second, older: [first] },
    ],
    ["and there was no file", [first, second], undefined, { at: "write", key: second }],
    ["it was written", [second, first], "second", { at: "verify", key: second, older: [first] }],
    [
      "some old keys were deleted",
      [tenth, second, ninth],
      "tenth",
      { at: "verify", key: tenth, older: [second, ninth] },
    ],
    ["the file was put back", [first, second], "first", { at: "write", key: second }],
    ["the file has another key", [first, second], "other", { at: "stranger", key: other }],
    ["the file has what is no key", [first, second], "gone", { at: "stranger", key: undefined }],
    ["a name is there twice", [first, key("twin", "backend")], "first", { at: "ambiguous" }],
    [
      "a new one is there twice",
      [first, second, key("twin", second.name)],
      "first",
      { at: "ambiguous", keys: [second, { id: "twin" }] },
    ],
    [
      "the server tells no secrets",
      [first, { ...second, secret: undefined }],
      "first",
      { at: "secretless", key: { id: "second" } },
    ],
  ])("%s", (_, keys, deployed, expected) => expect(step(keys, deployed)).toMatchObject(expected));

  it.each(["first", "second", undefined])(
    "another key is made where the new one will not do",
    (of) =>
      expect(step([first, second], of, false)).toMatchObject({
        ...{ at: "create", number: 2, older: [first, second] },
        current: of === "first" ? first : second,
      }),
  );
});
