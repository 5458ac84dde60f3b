import { randomBytes } from "node:crypto";
import type { Key, KeyRing } from "./authorization.js";
import type { Refusal } from "./refusal.js";
import { type Route, routeId } from "./routes.js";

/** A key, as the routes for keys show it. */
export interface KeyRecord {
  readonly $id: string;
  readonly $createdAt: string;
  readonly $updatedAt: string;
  readonly name: string;
  /** When it ends, in ISO 8601; empty if never. */
  readonly expire: string;
  readonly scopes: readonly string[];
  readonly secret: string;
  readonly accessedAt: string;
  readonly sdks: readonly string[];
}

/** What a route for keys answers. */
export type KeyAnswer =
  | { readonly refusal: Refusal }
  | { readonly status: 200 | 201 | 204; readonly body?: object };

const notFound: Refusal = [404, "key_not_found", "Key with the requested ID could not be found."];

const noProject: Refusal = [
  404,
  "project_not_found",
  "Project with the requested ID could not be found.",
];

const notByKeys: Refusal = [
  403,
  "key_creation_denied",
  "Standard keys can't be created with a project key. Use a short-lived key instead.",
];

/** How many keys are listed where nothing is said of it. The console's route knows no pages. */
const usualLimit = 25;

/** Seconds that a short-lived key holds at most. */
const longestLife = 3600;

/** A project's keys, and the routes for them: those of the project itself, and those of the console's. */
export class KeyRoutes {
  readonly #ring: KeyRing;
  readonly #project: string | undefined;
  readonly #refusesStandard: boolean;
  readonly #records = new Map<string, KeyRecord>();

  /**
   * @param ring - the keys by their secrets, to which new ones are added
   * @param project - the ID of the only project that there is, if there is only one
   * @param refusesStandard - whether a project key can't create a standard one, as on newer servers
   */
  constructor(ring: KeyRing, project: string | undefined, refusesStandard: boolean) {
    this.#ring = ring;
    this.#project = project;
    this.#refusesStandard = refusesStandard;
    let count = 0;
    for (const [secret, key] of Object.entries(ring)) {
      count += 1;
      if (key.kind === "project") this.#keep(`key-${count}`, `Key ${count}`, key, secret, "");
    }
  }

  /** The answer, or `undefined` if the route is none for keys. */
  answer(
    route: Route,
    url: URL,
    body: Readonly<Record<string, unknown>>,
    isKey: boolean,
  ): KeyAnswer | undefined {
    const id = routeId(route);
    const [, project] = /\/projects\/([^/]+)\/keys/.exec(url.pathname) ?? [];
    if (this.#project !== undefined && (project ?? this.#project) !== this.#project) {
      return { refusal: noProject };
    }
    const keyId = url.pathname.split("/").at(-1) ?? "";
    switch (id.replace(/ \/projects\/\{\w*\}\/keys/, " /project/keys")) {
      case "GET /project/keys":
        return { status: 200, body: project === undefined ? this.#page(url) : this.#page() };
      case "POST /project/keys":
        return isKey && this.#refusesStandard ? { refusal: notByKeys } : this.#create(body);
      case "POST /project/keys/ephemeral":
        return this.#createShortLived(body);
      case "GET /project/keys/{keyId}":
        return this.#with(keyId, (record) => ({ status: 200, body: record }));
      case "PUT /project/keys/{keyId}":
        return this.#with(keyId, (record) => this.#update(record, body));
      case "DELETE /project/keys/{keyId}":
        return this.#with(keyId, ({ secret }) => {
          this.#records.delete(keyId);
          delete this.#ring[secret];
          return { status: 204 };
        });
      default:
        return undefined;
    }
  }

  /** What the queries of an address ask for; all keys, if there is no address. */
  #page(url?: URL) {
    const asked = [...(url?.searchParams ?? [])]
      .filter(([name]) => /^queries\[\d*\]$/.test(name))
      .map(([, query]) => JSON.parse(query) as { method: string; values: number[] });
    const said = (method: string) => asked.find((one) => one.method === method)?.values[0];
    const offset = said("offset") ?? 0;
    const limit = url === undefined ? this.#records.size : (said("limit") ?? usualLimit);
    const keys = [...this.#records.values()].slice(offset, offset + limit);
    return { total: this.#records.size, keys };
  }

  #with(keyId: string, then: (record: KeyRecord) => KeyAnswer): KeyAnswer {
    const record = this.#records.get(keyId);
    return record === undefined ? { refusal: notFound } : then(record);
  }

  #create({ keyId, name, scopes, expire }: Readonly<Record<string, unknown>>): KeyAnswer {
    // The console's route makes the ID itself.
    const $id =
      keyId === undefined || keyId === "unique()" ? randomBytes(10).toString("hex") : keyId;
    if (typeof name !== "string" || !Array.isArray(scopes)) return { refusal: missing("name") };
    const key: Key = { kind: "project", scopes };
    const secret = `standard_${randomBytes(64).toString("hex")}`;
    const record = this.#keep(`${$id}`, name, key, secret, isText(expire) ? expire : "");
    return { status: 201, body: record };
  }

  #createShortLived({ scopes, duration }: Readonly<Record<string, unknown>>): KeyAnswer {
    const isDuration = typeof duration === "number" && duration >= 1 && duration <= longestLife;
    if (!Array.isArray(scopes) || !isDuration) return { refusal: missing("duration") };
    const secret = `ephemeral_${randomBytes(64).toString("hex")}`;
    const end = Date.now() + duration * 1000;
    this.#ring[secret] = {
      ...{ kind: "project", scopes },
      get isExpired() {
        return Date.now() >= end;
      },
    };
    const expire = new Date(end).toISOString();
    return { status: 201, body: { ...recordOf("", "", scopes, secret, expire) } };
  }

  #update(record: KeyRecord, body: Readonly<Record<string, unknown>>): KeyAnswer {
    const { name, scopes, expire } = body;
    if (!isText(name) || !Array.isArray(scopes)) return { refusal: missing("name") };
    const changed = { ...record, name, scopes, expire: isText(expire) ? expire : "" };
    this.#records.set(record.$id, changed);
    this.#ring[record.secret] = { ...this.#ring[record.secret], kind: "project", scopes };
    return { status: 200, body: changed };
  }

  #keep($id: string, name: string, key: Key, secret: string, expire: string): KeyRecord {
    const record = recordOf($id, name, key.scopes, secret, expire);
    this.#records.set($id, record);
    this.#ring[secret] = key;
    return record;
  }
}

function recordOf(
  $id: string,
  name: string,
  scopes: readonly string[],
  secret: string,
  expire: string,
): KeyRecord {
  const $createdAt = new Date().toISOString();
  return {
    ...{ $id, $createdAt, $updatedAt: $createdAt, name, expire, scopes, secret },
    ...{ accessedAt: "", sdks: [] },
  };
}

const isText = (value: unknown): value is string => typeof value === "string";

const missing = (name: string): Refusal => [
  400,
  "general_argument_invalid",
  `Param "${name}" is not optional.`,
];
