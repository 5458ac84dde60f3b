import type { Route } from "../../../codegen/src/catalog/server-facts.js";
import type { CallerKind } from "../../../src/caller.js";
import { notOnServer, type Refusal, refusalOf } from "../../../src/verdict.js";
import { useWorld } from "../here.js";
import { about, callers, captions, columns, verdicts } from "../messages.js";
import { AnyOf, ScopeName } from "./names.js";
import { Spans } from "./spans.js";

const kinds: readonly CallerKind[] = ["project", "organization", "account", "session", "guest"];

/** All that is known of a route: what opens it, for whom, and on which servers. */
export function RouteFacts({ route }: { readonly route: Route }) {
  const { world } = useWorld();
  const found = world.server.route(route);
  const anyOf = found !== undefined && "anyOf" in found ? found.anyOf : undefined;
  const absent = found !== undefined && "notOnServer" in found ? found.notOnServer : undefined;
  const refusal = (kind: CallerKind): Refusal | undefined =>
    absent === undefined
      ? refusalOf(anyOf, { kind, scopes: [] }, world.facts.rules)
      : notOnServer(world.server.name, absent);
  return (
    <>
      {absent !== undefined && <p class="notice">{verdicts.notOnServer(absent)}</p>}
      {anyOf !== undefined && (
        <section>
          <h2>{about.opens}</h2>
          <dl class="facts">
            {anyOf.map((scope) => (
              <div key={scope}>
                <dt>
                  <ScopeName name={scope} />
                </dt>
                <dd class="quiet">{world.facts.description(scope)}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <section>
        <h2>{about.who}</h2>
        <table>
          <caption class="hidden">{captions.callers}</caption>
          <thead>
            <tr>
              <th scope="col">{columns.caller}</th>
              <th scope="col">{columns.verdict}</th>
            </tr>
          </thead>
          <tbody>
            {kinds.map((kind) => (
              <tr key={kind}>
                <th scope="row">{callers[kind]}</th>
                <td>
                  <Verdict refusal={refusal(kind)} kind={kind} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section>
        <h2>{about.servers}</h2>
        <Spans
          caption={captions.routeServers}
          what={columns.openedBy}
          spans={world.server.routeSpans(route)}
          show={(scopes) =>
            scopes === undefined ? (
              <span class="quiet">{about.absent}</span>
            ) : (
              <AnyOf scopes={scopes} />
            )
          }
        />
      </section>
    </>
  );
}

function Verdict({
  refusal,
  kind,
}: {
  readonly refusal: Refusal | undefined;
  readonly kind: CallerKind;
}) {
  if (refusal === undefined) return <span class="yes">{verdicts.holds}</span>;
  const said =
    refusal.reason === "missing-scope" && refusal.anyOf.length === 1
      ? verdicts.withOne
      : verdicts.long(refusal, kind);
  if (refusal.reason !== "missing-scope") return <span class="no">{said}</span>;
  return (
    <>
      <span class="yes">{said}</span> <AnyOf scopes={refusal.anyOf} />
    </>
  );
}
