import stripAnsi from "strip-ansi";
import type { TracedRequest } from "../../codegen/src/sdk/called-routes.js";
import { type ErrorText, errorTextIn, isEcho, statusIn, versionIn } from "./error-texts.js";
import { type Frame, frameIn, type MethodLookup } from "./frames.js";
import type { ServerError, TracePlace } from "./server-error.js";

/** So many lines after an error may still speak of it: its stack, its object, its answer's body. */
const reach = 40;
/** A request is logged right before its answer, or right after it. */
const nextLines = 5;

/**
 * Finds the refusals of a server in whatever somebody has at hand: a message, an answer's body, exceptions of
 * any of the SDKs, a log. The same refusal is told once, with all that called it.
 *
 * @param text - may hold several, and anything else between them
 */
export function readErrors(text: string, methodOf: MethodLookup): ServerError[] {
  const reader = new Reader(methodOf);
  for (const line of stripAnsi(text).split(lineEnds)) reader.line(line);
  return reader.end();
}

/** Where one error may end, and the next begin: a list in JSON may stand on a line. */
const lineEnds = /\r\n|\r|\n|(?<=\}),\s*(?=\{)/;

/** An error that is still being read. */
interface Draft {
  readonly said: ErrorText | undefined;
  status: number | undefined;
  version: string | undefined;
  times: number;
  readonly methods: Set<string>;
  readonly requests: Map<string, TracedRequest>;
  readonly places: Map<string, TracePlace>;
}

/** What was read of one time that an error was logged. */
interface Occurrence {
  readonly draft: Draft;
  readonly line: number;
  /** A trace names the SDK's method first, and then the code that called it: only that is wanted. */
  isPlaced: boolean;
  /** Another request is another refusal's. */
  isRequested: boolean;
}

class Reader {
  readonly #methodOf: MethodLookup;
  readonly #drafts = new Map<string, Draft>();
  #at = 0;
  #last: Occurrence | undefined;
  /** What was named before the error that it belongs to. */
  #before: { readonly frame: Frame; readonly line: number; readonly status: number | undefined }[] =
    [];

  constructor(methodOf: MethodLookup) {
    this.#methodOf = methodOf;
  }

  line(line: string): void {
    this.#at += 1;
    const said = errorTextIn(line);
    if (said !== undefined) this.#error(line, said);
    const frame = frameIn(line, this.#methodOf);
    if (frame !== undefined) this.#frame(line, frame, said !== undefined);
    const draft = this.#current(reach)?.draft;
    if (draft === undefined) return;
    if (said !== undefined || isEcho(line)) draft.status ??= statusIn(line);
    draft.version ??= versionIn(line);
  }

  end(): ServerError[] {
    this.#dropBefore(Number.POSITIVE_INFINITY);
    return [...this.#drafts.values()].map((draft) => ({
      type: draft.said?.type,
      missing: draft.said?.missing,
      status: draft.status,
      version: draft.version,
      methods: [...draft.methods],
      requests: [...draft.requests.values()],
      places: [...draft.places.values()],
      times: draft.times,
    }));
  }

  #error(line: string, said: ErrorText): void {
    const last = this.#current(reach);
    const isSame = last?.draft.said?.type === said.type;
    // An error that is printed with its properties names its type and its message again.
    if (last !== undefined && isSame && (said.missing === undefined || isEcho(line))) return;
    this.#begin(said);
  }

  #begin(said: ErrorText | undefined, key = JSON.stringify(said)): Occurrence {
    const draft = this.#drafts.get(key) ?? emptyDraft(said);
    this.#drafts.set(key, draft);
    draft.times += 1;
    const occurrence = { draft, line: this.#at, isPlaced: false, isRequested: false };
    if (said !== undefined) {
      this.#last = occurrence;
      for (const { frame, line } of this.#before) {
        if (frame.isBefore || this.#at - line <= nextLines) addCall(occurrence, frame);
      }
      const place = this.#before.findLast(({ frame }) => frame.isBefore && frame.place)?.frame
        .place;
      if (place !== undefined) addPlace(occurrence, place);
      this.#before = [];
    }
    return occurrence;
  }

  #frame(line: string, frame: Frame, isOfError: boolean): void {
    const near = this.#current(frame.request === undefined ? reach : nextLines);
    const last = frame.request !== undefined && near?.isRequested ? undefined : near;
    if (frame.isBefore || (last === undefined && !isOfError)) {
      this.#dropBefore(reach);
      this.#before.push({ frame, line: this.#at, status: statusIn(line) });
      return;
    }
    if (last === undefined) return;
    addCall(last, frame);
    if (frame.place !== undefined && !last.isPlaced && !isOfError) addPlace(last, frame.place);
  }

  /** A request that was refused, and of which nothing else is known, is an error of its own. */
  #dropBefore(age: number): void {
    const isOld = ({ line }: { readonly line: number }) =>
      age === Number.POSITIVE_INFINITY || this.#at - line > age;
    for (const { frame, status } of this.#before.filter(isOld)) {
      // That there is no such user, or no such file, is no refusal.
      if (frame.request === undefined || status === undefined || status === 404) continue;
      const key = `${status} ${frame.request.verb} ${frame.request.path}`;
      const occurrence = this.#begin(undefined, key);
      occurrence.draft.status = status;
      addCall(occurrence, frame);
    }
    this.#before = this.#before.filter((one) => !isOld(one));
  }

  #current(within: number): Occurrence | undefined {
    return this.#last !== undefined && this.#at - this.#last.line <= within
      ? this.#last
      : undefined;
  }
}

const emptyDraft = (said: ErrorText | undefined): Draft => ({
  ...{ said, status: undefined, version: undefined, times: 0 },
  ...{ methods: new Set(), requests: new Map(), places: new Map() },
});

function addCall(occurrence: Occurrence, { method, request }: Frame): void {
  if (method !== undefined) occurrence.draft.methods.add(method);
  if (request === undefined) return;
  occurrence.isRequested = true;
  occurrence.draft.requests.set(`${request.verb} ${request.path}`, request);
}

function addPlace(occurrence: Occurrence, place: TracePlace): void {
  occurrence.isPlaced = true;
  occurrence.draft.places.set(JSON.stringify(place), place);
}
