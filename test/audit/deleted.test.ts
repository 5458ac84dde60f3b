import { describe, expect, it } from "vitest";
import { found, ranAndAudited } from "../support/ran-and-audited.js";

const classes = `class Base { go(users) { return users.list(); } }
class Own extends Base { go() {} }
const { users } = require("./store.cjs");`;

describe("what is inherited comes out from behind what is deleted", () => {
  it.each([
    "delete Own.prototype.go; new Own().go(users);",
    'Reflect.deleteProperty(Own.prototype, "go"); new Own().go(users);',
    'const { deleteProperty } = Reflect; deleteProperty(Own.prototype, "go"); new Own().go(users);',
    'Reflect["deleteProperty"](Own.prototype, "go"); new Own().go(users);',
  ])("%s", async (code) => {
    const ran = await ranAndAudited("exports.users = users;", "main.cjs", `${classes}\n${code}`);
    expect(ran).toEqual(found);
  });
});
