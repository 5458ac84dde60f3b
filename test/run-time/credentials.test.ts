import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { serverRules as consoleRules } from "../../generated/console/server.js";
import { serverRules as nodeRules } from "../../generated/node-appwrite/server.js";
import { accountKey, organizationKey } from "../../src/index.js";
import { credentialMessages as says } from "../../src/messages.js";
import { createScopedClient, guest, session } from "../../src/runtime.js";

const require = createRequire(import.meta.url);

/** What a release's client may have; the older ones have less. */
interface AnyClient {
  setKey(secret: unknown): this;
  setSession?(secret: unknown): this;
  setJWT(token: unknown): this;
  setCookie?(cookie: unknown): this;
  setBearer?(token: unknown): this;
}

const key = ["users.read"];
const organization = organizationKey(["projects.read"]);
const account = accountKey(["teams.read"]);

/** What is said of a grant on a client with some credentials; `undefined` where it is taken. */
type Row = readonly [
  what: string,
  credentials: (client: AnyClient) => unknown,
  grant: Parameters<typeof createScopedClient>[3],
  said: string | undefined,
];

const onEvery: readonly Row[] = [
  ["a key's list, with a key", (c) => c.setKey("k"), key, undefined],
  ["an organization's list, with a key", (c) => c.setKey("k"), organization, undefined],
  ["an account's list, with a key", (c) => c.setKey("k"), account, undefined],
  ["a key's list, with nothing", (c) => c, key, says.noKey("project")],
  ["an organization's list, with nothing", (c) => c, organization, says.noKey("organization")],
  ["a key's list, with an empty key", (c) => c.setKey(""), key, says.emptyKey("project")],
  ["a key's list, with undefined", (c) => c.setKey(undefined), key, says.emptyKey("project")],
  ["a key's list, with a line break", (c) => c.setKey("a\nb"), key, says.brokenKey("project")],
  ["a key's list, with its text", (c) => c.setKey("undefined"), key, says.emptyKey("project")],
  ["a key's list, with a user's token", (c) => c.setJWT("t"), key, says.noKey("project")],
  ["a session, with a user's token", (c) => c.setJWT("t"), session(), undefined],
  ["a session, with a key", (c) => c.setKey("k"), session(), says.keyOfSession],
  ["a session, with both", (c) => c.setKey("k").setJWT("t"), session(), says.keyOfSession],
  ["a guest, with nothing", (c) => c, guest(), undefined],
  ["a guest, with an empty key", (c) => c.setKey(""), guest(), undefined],
  ["a guest, with a key", (c) => c.setKey("k"), guest(), says.keyOfGuest],
  ["a guest, with a user's token", (c) => c.setJWT("t"), guest(), says.sessionOfGuest],
];

const onServers: readonly Row[] = [
  ["a session, with nothing", (c) => c, session(), says.noSession],
  ["a session, with an empty token", (c) => c.setJWT(""), session(), says.noSession],
];

const withSession: readonly Row[] = [
  ["a session, with its secret", (c) => c.setSession?.("s"), session(), undefined],
  ["a session, with an empty secret", (c) => c.setSession?.(""), session(), says.noSession],
  ["a guest, with a session", (c) => c.setSession?.("s"), guest(), says.sessionOfGuest],
];

/** A bearer token may be a key's or a user's. */
const withBearer: readonly Row[] = [
  ["a key's list, with a bearer token", (c) => c.setBearer?.("b"), key, undefined],
  ["a session, with a bearer token", (c) => c.setBearer?.("b"), session(), undefined],
];

function expectSaid(Client: new () => AnyClient, rules: typeof nodeRules, rows: readonly Row[]) {
  for (const [what, credentials, grant, said] of rows) {
    const client = new Client();
    credentials(client);
    const make = () => createScopedClient([], rules, client, grant);
    if (said === undefined) expect(make, what).not.toThrow();
    else expect(make, what).toThrow(new TypeError(said));
  }
}

const releases = ["", ...Array.from({ length: 25 }, (_, index) => `${index + 2}`)];

describe("a grant and the credentials on the client", () => {
  it.each(releases.map((release) => `node-appwrite${release}`))("of %s", (name) => {
    const { Client } = require(name) as { Client: new () => AnyClient };
    const rows = [
      ...[...onEvery, ...onServers],
      ...("setSession" in Client.prototype ? withSession : []),
      ...("setBearer" in Client.prototype ? withBearer : []),
    ];
    expectSaid(Client, nodeRules, rows);
  });

  it.each(["@appwrite.io/console", ...[0, 1, 2, 3].map((major) => `appwrite-console${major}`)])(
    "of %s, whose session may be the browser's",
    (name) => {
      const { Client } = require(name) as { Client: new () => AnyClient };
      const cookie: Row = ["a session, with nothing", (c) => c, session(), undefined];
      expectSaid(Client, consoleRules as typeof nodeRules, [...onEvery, cookie]);
    },
  );

  it("of a client that nobody knows, of which not all is seen", () => {
    class Own {
      readonly headers = {};
      call() {}
      setKey = () => this;
      setJWT = () => this;
    }
    const rows = onEvery.map(
      ([what, credentials, grant]): Row => [what, credentials, grant, undefined],
    );
    expectSaid(Own, nodeRules, rows);
  });
});
