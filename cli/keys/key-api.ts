import { FindingsError } from "../../codegen/src/findings/finding.js";
import { fetchAnswer } from "../../codegen/src/http/fetch.js";
import { addressOf, longestWait } from "../../codegen/src/server/ask.js";
import type { Target } from "../verify/deployed.js";
import { verifyServerFindings } from "../verify/messages.js";
import { type KeyRecord, keyIn, keysIn } from "./key-record.js";
import type { Maker } from "./maker.js";
import { keysFindings } from "./messages.js";
import { type KeyAnswer, type Refuse, readBody } from "./refusal.js";

/**
 * Where a server has its keys: below the project's own routes, which take a project's key; or below the console's,
 * which take nobody but a member who is signed in to it.
 */
export type KeysForm = "console" | "project";

/** What a key is made or changed to. */
export interface KeyFields {
  readonly name: string;
  readonly scopes: readonly string[];
  /** When it ends, in ISO 8601; `undefined` for never. */
  readonly expire: string | undefined;
}

/** As many as a server lists at once. */
const pageSize = 100;
/** More than the keys of any project take. */
const sizeLimit = 16 * 1024 * 1024;

/** The keys of a project on its server. */
export class KeyApi {
  readonly #target: Target;
  readonly #maker: Maker;
  readonly #form: KeysForm;
  readonly #refuse: Refuse;

  /** @param refuse - says what an answer means that is none of what was asked for */
  constructor(target: Target, maker: Maker, form: KeysForm, refuse: Refuse) {
    this.#target = target;
    this.#maker = maker;
    this.#form = form;
    this.#refuse = refuse;
  }

  /**
   * All keys of the project.
   *
   * @throws FindingsError if the server can't be asked, refuses, or lists fewer than it says there are
   */
  async list(): Promise<KeyRecord[]> {
    const found = new Map<string, KeyRecord>();
    for (;;) {
      const answer = keysIn(await this.#send("GET", "", undefined, this.#page(found.size)));
      if (answer === undefined) throw this.#unreadable();
      const before = found.size;
      for (const key of answer.keys) found.set(key.id, key);
      if (found.size >= answer.total) return [...found.values()];
      // What is not listed would be taken for not being there.
      if (found.size === before) {
        throw new FindingsError([keysFindings.listCut(this.#target.shown, before, answer.total)]);
      }
    }
  }

  /** @throws FindingsError if the server can't be asked, or refuses */
  async create(fields: KeyFields): Promise<KeyRecord> {
    // The console's route makes the ID itself, and takes none.
    const id = this.#form === "project" ? { keyId: "unique()" } : {};
    return this.#key(await this.#send("POST", "", { ...id, ...bodyOf(fields) }));
  }

  /** @throws FindingsError if the server can't be asked, or refuses */
  async update(id: string, fields: KeyFields): Promise<KeyRecord> {
    return this.#key(await this.#send("PUT", `/${encodeURIComponent(id)}`, bodyOf(fields)));
  }

  /**
   * Deletes a key. One that is not there any more is no fault.
   *
   * @throws FindingsError if the server can't be asked, or refuses
   */
  async remove(id: string): Promise<void> {
    await this.#send("DELETE", `/${encodeURIComponent(id)}`, undefined, "", "key_not_found");
  }

  #page(offset: number): string {
    if (this.#form === "console") return "";
    const query = (method: string, value: number) => JSON.stringify({ method, values: [value] });
    const queries = {
      "queries[0]": query("limit", pageSize),
      "queries[1]": query("offset", offset),
    };
    return `?${new URLSearchParams(queries)}`;
  }

  async #send(
    verb: string,
    below: string,
    body?: object,
    search = "",
    fine = "",
  ): Promise<unknown> {
    const { endpoint, project } = this.#target;
    const base =
      this.#form === "project"
        ? "/project/keys"
        : `/projects/${encodeURIComponent(project.id)}/keys`;
    const options = { findings: verifyServerFindings, timeout: longestWait, sizeLimit };
    const { status, bytes } = await fetchAnswer(
      `${addressOf(endpoint, `${base}${below}`)}${search}`,
      { ...options, isLoopbackAllowed: true },
      { method: verb, headers: this.#headers(), body: body ? JSON.stringify(body) : null },
    );
    if (status === 204) return undefined;
    const answer: KeyAnswer = { status, ...readBody(bytes) };
    if (status === 200 || status === 201) return answer.body;
    if (fine !== "" && answer.type === fine) return undefined;
    throw new FindingsError([this.#refuse(answer, verb)]);
  }

  #headers(): Record<string, string> {
    const { kind, secret } = this.#maker;
    const common = { accept: "application/json", "content-type": "application/json" };
    const project = { "x-appwrite-project": this.#target.project.id };
    if (kind === "key") return { ...common, ...project, "x-appwrite-key": secret };
    // A session of the console's counts in the console's own project, or in another one that says so.
    const where =
      this.#form === "console"
        ? { "x-appwrite-project": "console" }
        : { ...project, "x-appwrite-mode": "admin" };
    return { ...common, ...where, cookie: `a_session_console=${secret}` };
  }

  #key(answer: unknown): KeyRecord {
    const key = keyIn(answer);
    if (key === undefined) throw this.#unreadable();
    return key;
  }

  #unreadable = () => new FindingsError([keysFindings.unreadableAnswer(this.#target.shown)]);
}

const bodyOf = ({ name, scopes, expire }: KeyFields) => ({ name, scopes, expire: expire ?? null });
