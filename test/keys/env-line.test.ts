import { parseEnv } from "node:util";
import { describe, expect, it } from "vitest";
import { withVariable } from "../../cli/keys/env-line.js";

describe("a variable is set, and nothing else is touched", () => {
  it.each([
    ["in an empty text", "", "KEY=new\n"],
    ["behind the last line", "A=1\n", "A=1\nKEY=new\n"],
    ["behind a last line without an end", "A=1", "A=1\nKEY=new\n"],
    ["with the ends of lines that are there", "A=1\r\n", "A=1\r\nKEY=new\r\n"],
    ["in its line", "A=1\nKEY=old\nB=2", "A=1\nKEY=new\nB=2"],
    ["where it is empty", "KEY=\nB=2\n", "KEY=new\nB=2\n"],
    ["in quotes", 'KEY="old"\n', 'KEY="new"\n'],
    ["in single quotes", "KEY='a # b'\r\nB=2\r\n", "KEY='new'\r\nB=2\r\n"],
    ["before a comment", "KEY=old  # of the backend\n", "KEY=new  # of the backend\n"],
    ["as it is exported", "  export KEY = old\n", "  export KEY = new\n"],
    ["and not the one whose name ends so", "MY_KEY=1\nKEY=old\n", "MY_KEY=1\nKEY=new\n"],
    ["and not the one that is commented out", "# KEY=1\n", "# KEY=1\nKEY=new\n"],
  ])("%s", (_, before, after) => {
    expect(withVariable(before, "KEY", "new")).toBe(after);
    expect({ ...parseEnv(after) }).toEqual({ ...parseEnv(before), KEY: "new" });
  });

  it.each(['KEY="a\nB=2"\n', 'KEY="a" b\n'])(
    "or it is said that the line is not clear: %j",
    (text) => expect(withVariable(text, "KEY", "new")).toBeUndefined(),
  );
});
