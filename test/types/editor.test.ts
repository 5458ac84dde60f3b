import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cursor, Editor } from "../support/editor.js";
import { declarationsOf } from "../support/releases.js";
import { serverTruth } from "../support/servers.js";
import { Snapshot } from "../support/snapshot.js";
import { allMethods } from "../truth/oracle.js";

const truth = serverTruth("cloud");
const methods = allMethods(declarationsOf("node-appwrite"), truth.scopesOf);
const editor = new Editor();

/** What the user types, after the lines that every program begins with. */
const program = (text: string) => `
  import { Account, Client, Users } from "node-appwrite";
  import { guest, scopedClient } from "appwrite-scopes";
  const client = new Client();
  const appwrite = scopedClient(client, ["users.read"]);
  ${text}`;

const completions = (text: string) => editor.completions(program(text));
const quickInfo = (text: string) => editor.quickInfo(program(text));
const sorted = (names: Iterable<string>) => [...names].sort();

describe("a service offers", () => {
  const ofUsers = methods.filter(({ name }) => name.startsWith("users."));
  const names = (some: typeof methods) => some.map(({ name }) => name.replace("users.", ""));
  const granted = names(ofUsers.filter(({ anyOf }) => anyOf.includes("users.read")));
  const offered = completions(`appwrite.users.${cursor}`);
  const bare = completions(`new Users(client).${cursor}`);

  test("every method of the SDK, and nothing else", () => {
    expect(sorted(offered.map(({ name }) => name))).toEqual(sorted(names(ofUsers)));
  });

  test("what is granted as the SDK itself does", () => {
    const isGranted = ({ name }: { name: string }) => granted.includes(name);
    expect(granted).toContain("list");
    expect(offered.filter(isGranted)).toEqual(bare.filter(isGranted));
  });

  test("what is refused struck through, and below all that may be called", () => {
    const refused = offered.filter(({ name }) => !granted.includes(name));
    const struck = offered.filter(({ kindModifiers }) => kindModifiers?.includes("deprecated"));
    expect(refused.length).toBe(ofUsers.length - granted.length);
    expect(struck).toEqual(expect.arrayContaining(refused));
    expect(offered.slice(-struck.length)).toEqual(struck);
  });
});

test("a client offers its services, and nothing else", () => {
  const offered = completions(`appwrite.${cursor}`);
  expect(offered).toHaveLength(23);
  expect(offered.map(({ name }) => name)).toEqual(
    sorted(new Set(methods.map(({ name }) => name.replace(/\..*/, "")))),
  );
});

test.each([
  ["the first", `scopedClient(client, ["${cursor}"]);`],
  ["a further", `scopedClient(client, ["teams.read", "${cursor}"]);`],
])("the list of scopes offers what a project key can be granted as %s element", (_, text) => {
  // With those of other servers: the message about them says which servers these are.
  const project = [...truth.grantable("project"), "embeddings.write"];
  const offered = completions(text).map(({ name }) => name);
  expect(project).toHaveLength(105);
  expect(project.filter((scope) => !offered.includes(scope) && scope !== "teams.read")).toEqual([]);
  expect(offered.filter((name) => !project.includes(name))).toEqual([]);
});

describe("on hover", () => {
  test("a method that is granted shows the SDK's own docs", () => {
    const info = quickInfo(`appwrite.users.${cursor}list();`);
    const bare = quickInfo(`new Users(client).${cursor}list();`);
    expect(info).toEqual({ ...bare, type: bare.type.replace("Users.list", "list") });
    expect(info.docs).toMatch(/^Get a list of all the project's users\./);
  });

  test("a guest's method that makes a session says what such a session lacks, beside the SDK's own docs", () => {
    const sign = "createEmailPasswordSession;";
    const info = quickInfo(`scopedClient(client, guest()).account.${cursor}${sign}`);
    const bare = quickInfo(`new Account(client).${cursor}${sign}`);
    expect(info.docs).toContain(bare.docs);
    expect(info.docs).toContain(
      "The session's `secret` is empty: Appwrite tells it to a client with a key",
    );
    const byKey = quickInfo(`scopedClient(client, ["sessions.write"]).account.${cursor}${sign}`);
    expect(byKey.docs).toBe(bare.docs);
  });

  test.each([
    ["users.delete", 'MissingScope<"users.write">', "Needs the scope `users.write`."],
    ["account.get", 'SessionOnly<"account.get">', "Needs a user's session, which holds `account`."],
  ])("a method that is refused says what it needs: %s", (method, type, reason) => {
    const [service, name] = method.split(".");
    const info = quickInfo(`appwrite.${service}.${cursor}${name};`);
    expect(info.type).toMatch(new RegExp(`^\\(property\\) \\w+\\.${name}: `));
    expect(info.type.endsWith(`: Refused | ${type}`)).toBe(true);
    expect(info.tags).toEqual([`@deprecated ${reason}`]);
  });

  test("a client shows its scopes, not what they amount to", () => {
    expect(quickInfo(`${cursor}appwrite;`).type).toBe('const appwrite: ScopedClient<"users.read">');
  });
});

test("an editor tells the compiler what changed, and no more than that", () => {
  // Of two letters, so that what comes before a change and what comes after it look alike.
  const texts = fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 8 });
  fc.assert(
    fc.property(texts, texts, (before, now) => {
      const { span, newLength } = new Snapshot(now).getChangeRange(new Snapshot(before));
      const end = span.start + span.length;
      const put = now.slice(span.start, span.start + newLength);
      const gone = before.slice(span.start, end);
      expect(before.slice(0, span.start) + put + before.slice(end)).toBe(now);
      const edges = gone === "" || put === "" || (gone[0] !== put[0] && gone.at(-1) !== put.at(-1));
      expect(edges).toBe(true);
    }),
  );
});
