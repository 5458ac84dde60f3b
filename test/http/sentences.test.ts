import { Client as ConsoleClient } from "@appwrite.io/console";
import { Client } from "node-appwrite";
import { expect, test } from "vitest";
import * as console from "../../src/console.js";
import {
  accountKey,
  guest,
  type MissingScopeError,
  organizationKey,
  scopedClient,
  session,
} from "../../src/index.js";
import { mockScoped } from "../../src/testing.js";
import { unscoped } from "../../src/unscoped.js";
import { expectGolden } from "../support/golden.js";
import { thrownBy } from "./connect.js";
import type { AnyService } from "./sdks.js";

const made = () => new Client().setEndpoint("http://127.0.0.1:9/v1");
const client = made().setKey("secret");
const user = made().setJWT("token");

const sentence = async (call: () => unknown): Promise<string> =>
  ((await thrownBy(call)) as MissingScopeError).message;

/** A call of a method as JavaScript makes it, where no type stands in the way. */
const call = (appwrite: object, service: string, method: string) =>
  sentence(() => (appwrite as Record<string, AnyService>)[service]?.[method]?.({}));

test("the sentences of the run time", async () => {
  const project = scopedClient(client, ["users.read", "rows.read"]);
  const browserClient = new ConsoleClient().setKey("secret");
  const browser = console.scopedClient(browserClient, ["users.read"]);
  const grant = (value: unknown) => sentence(() => scopedClient(client, value as never));
  const sentences = [
    await call(project, "users", "delete"),
    await call(project, "tablesDB", "createIndex"),
    await call(project, "account", "get"),
    await call(project, "organization", "get"),
    await call(project, "functions", "listRuntimes"),
    await call(project, "oauth2", "listProjects"),
    await call(scopedClient(client, organizationKey(["projects.read"])), "users", "list"),
    await call(scopedClient(client, accountKey(["teams.read"])), "teams", "create"),
    await call(scopedClient(user, session()), "users", "list"),
    await call(scopedClient(made(), guest()), "account", "get"),
    await call(browser, "account", "listKeys"),
    await sentence(() => scopedClient(undefined as never, ["users.read"])),
    await sentence(() => scopedClient(browserClient as never, ["users.read"])),
    await sentence(() => unscoped({})),
    await sentence(() => mockScoped(undefined as never)),
    await sentence(() => mockScoped({ list: 1 } as never)),
    await sentence(() => (mockScoped({}) as AnyService).list?.()),
    await grant(undefined),
    await grant([]),
    await grant(["users.read", "users.read"]),
    await grant(["user.read"]),
    await grant(["standard_0123456789"]),
    await grant(["projects.read"]),
    await grant(organizationKey(["users.read"] as never)),
    await sentence(() => organizationKey(undefined as never)),
    await sentence(() => scopedClient(made(), ["users.read"])),
    await sentence(() => scopedClient(made().setKey(""), organizationKey(["projects.read"]))),
    await sentence(() => scopedClient(made(), session())),
    await sentence(() => scopedClient(client, session())),
    await sentence(() => scopedClient(client, guest())),
    await sentence(() => scopedClient(user, guest())),
  ];
  expect(new Set(sentences).size).toBe(sentences.length);
  expectGolden("runtime.txt", `${sentences.join("\n")}\n`);
});
