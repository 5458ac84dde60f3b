import { Client } from "node-appwrite";
import { expect, test } from "vitest";
import {
  accountKey,
  guest,
  MissingScopeError,
  organizationKey,
  scopedClient,
  session,
} from "../../src/index.js";
import { logged } from "../support/logged.js";
import { signed } from "../support/signed.js";
import { thrownBy } from "./connect.js";
import type { AnyService } from "./sdks.js";

const secret = "5ec4e7";

/** Sets every credential there is, which nobody has. */
const withAll = (client: Client) =>
  client
    .setEndpoint(`http://127.0.0.1:9/${secret}`)
    .setProject("project")
    .setKey(secret)
    .setSession(secret)
    .setJWT(secret)
    .setBearer(secret)
    .setDevKey(secret)
    .setCookie(secret);

test.each([
  { name: "a project key", grant: ["users.read"] },
  { name: "an organization key", grant: organizationKey(["organization.read"]) },
  { name: "an account key", grant: accountKey(["account"]) },
  { name: "a session", grant: session() },
  { name: "a guest", grant: guest() },
])("no refusal of $name holds a credential", async ({ grant }) => {
  const client = signed(new Client(), grant);
  const appwrite = scopedClient(client, grant as never) as unknown as Record<string, AnyService>;
  withAll(client);
  const { users, oauth2, project } = appwrite;
  for (const call of [
    () => users?.delete?.({ userId: secret }),
    () => oauth2?.listProjects?.({ queries: [secret] }),
    () => project?.createKey?.({ keyId: secret }),
  ]) {
    const error = await thrownBy(call);
    expect(error).toBeInstanceOf(MissingScopeError);
    expect(logged(error)).not.toContain(secret);
  }
});

test.each([
  { name: "no grant", grant: undefined },
  { name: "an empty list", grant: [] },
  { name: "a wrong scope", grant: ["user.read"] },
  { name: "the secret among the scopes", grant: ["users.read", secret] },
  { name: "a key among the scopes", grant: [`standard_${secret}`] },
  {
    name: "a token among the scopes",
    grant: [`eyJhbGciOiJIUzI1NiJ9.${"e30".repeat(20)}.${secret}`],
  },
  { name: "the key itself", grant: secret },
  { name: "an object with the key", grant: { kind: "organization", key: secret } },
])("no complaint about $name as a grant holds a credential", async ({ grant }) => {
  const error = await thrownBy(() => scopedClient(withAll(new Client()), grant as never));
  expect(error).toBeInstanceOf(TypeError);
  expect(logged(error)).not.toContain(secret);
});
