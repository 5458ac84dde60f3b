import { type ProbeAnswer, type ProbeOutcome, readProbeAnswer } from "./probe-answer.js";

/**
 * Asks a server.
 *
 * @param verb - `GET` or `POST`
 * @param path - below the endpoint: `/users/…`
 */
export type Ask = (verb: string, path: string) => Promise<ProbeAnswer>;

/** Why no more is asked. */
export interface Stop {
  readonly reason: "rate-limited" | "stranger" | "unexpected";
  /** What the server answered at last. */
  readonly answer: ProbeAnswer;
}

/** What was found out. */
export interface AskedProbes {
  /** By route; a route that was not asked any more is not among them. */
  readonly outcomes: ReadonlyMap<string, ProbeOutcome>;
  readonly stop: Stop | undefined;
}

/** More at once would look like an attack. */
const atOnce = 5;

/**
 * No ID of Appwrite's begins so, or has more than 36 letters: nothing can be there to be read or changed. Whoever
 * finds it in a log can tell by it what it was for.
 */
const impossibleId = "_appwrite-scopes-verify_there-is-no-such-id";

/** Refused to every key on every server, which tells whom it takes the caller for; it reads and no more. */
const whoAmI = "GET /account";

/**
 * Asks for routes with IDs that can't exist and without any other argument: each at most once, a few at a time.
 * Whom the server takes the caller for is asked first: what opens a route to guests proves nothing of a key.
 *
 * @param routes - probes of the server, as its catalog writes them: `GET /users/{userId}`
 * @throws whatever `ask` rejects with; no more is asked then
 */
export async function askProbes(routes: Iterable<string>, ask: Ask): Promise<AskedProbes> {
  const outcomes = new Map<string, ProbeOutcome>();
  const { answer, outcome } = await askOne(whoAmI, ask);
  if (outcome.kind !== "refused") {
    const reason = outcome.kind === "passed" ? "stranger" : outcome.kind;
    return { outcomes, stop: { reason, answer } };
  }
  let stop: Stop | undefined;
  let hasFailed = false;
  const open = new Set(routes).values();
  const work = async () => {
    // The workers share the iterator, so each route is one worker's.
    for (const route of open) {
      if (stop !== undefined || hasFailed) return;
      const { answer, outcome } = await askOne(route, ask);
      outcomes.set(route, outcome);
      if (outcome.kind === "rate-limited" || outcome.kind === "stranger") {
        stop ??= { reason: outcome.kind, answer };
      }
    }
  };
  const workers = Array.from({ length: atOnce }, () =>
    work().catch((error) => {
      hasFailed = true;
      throw error;
    }),
  );
  await Promise.all(workers);
  return { outcomes, stop };
}

async function askOne(route: string, ask: Ask) {
  const [verb = "", path = ""] = route.split(" ");
  const answer = await ask(verb, path.replace(/\{[^}]*\}/g, impossibleId));
  return { answer, outcome: readProbeAnswer(route, answer) };
}
