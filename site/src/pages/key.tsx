import type { JoinedMethod, ScopeFacts } from "../../../audit/scope-facts.js";
import { byCodePoint } from "../../../codegen/src/catalog/canonical.js";
import type { Caller } from "../../../src/caller.js";
import type { KeyKind } from "../../../src/refusals.js";
import { refusalOf } from "../../../src/verdict.js";
import { useWorld } from "../here.js";
import { ticks } from "../messages.js";
import { MethodTable } from "../parts/method-table.js";
import { Strange } from "../parts/strange.js";
import { TickList } from "../parts/tick-list.js";
import { changed, listIn } from "../place.js";
import { servicesOf } from "../services.js";
import { sdkTitle } from "../world.js";

const kinds: readonly KeyKind[] = ["project", "organization", "account"];

/** Scopes to tick, and what a key opens that holds them. */
export function Key() {
  const { place, go, world } = useWorld();
  const { facts, server } = world;
  const named = place.query.kind ?? "";
  const kind = kinds.find((one) => one === named) ?? "project";
  const { grantable } = facts.rules[kind];
  const ticked = listIn(place.query, "scopes");
  return (
    <>
      <h1>{ticks.keyTitle}</h1>
      <p class="lead">{ticks.keyLead}</p>
      <div class="sides">
        <div>
          <div class="field">
            <label for="kind">{ticks.kind}</label>
            <select
              id="kind"
              value={kind}
              onChange={(event) => go(changed(place, { kind: event.currentTarget.value }))}
            >
              {kinds.map((one) => (
                <option key={one} value={one}>
                  {ticks.kinds[one]}
                </option>
              ))}
            </select>
          </div>
          {named !== "" && named !== kind && <Strange name={named} />}
          <TickList legend={ticks.scopes} of="scopes" groups={byCategory(grantable, facts)} />
        </div>
        <section aria-labelledby="opens" class="result">
          {ticked
            .filter((scope) => !grantable.includes(scope))
            .map((scope) => (
              <p class="notice" key={scope}>
                {ticks.notHere(scope, server.name)}
              </p>
            ))}
          <Opened kind={kind} scopes={ticked.filter((scope) => grantable.includes(scope))} />
        </section>
      </div>
    </>
  );
}

/** Few enough to be read at once, unfolded. */
const few = 3;

/** What a key opens, service by service. */
function Opened({ kind, scopes }: { readonly kind: KeyKind; readonly scopes: readonly string[] }) {
  const { facts, sdk } = useWorld().world;
  const all = servicesOf(facts);
  const services = all
    .map(([service, methods]) => ({
      service,
      methods,
      open: methods.filter((method) => isOpen(method, { kind, scopes }, facts)),
    }))
    .filter(({ open }) => open.length > 0);
  const open = services.flatMap((one) => one.open);
  const free = open.filter((method) => isOpen(method, { kind, scopes: [] }, facts)).length;
  const total = all.reduce((sum, [, methods]) => sum + methods.length, 0);
  return (
    <>
      <div role="status">
        <h2 id="opens">{ticks.opens(open.length, total, sdkTitle(sdk))}</h2>
      </div>
      {free > 0 && <p class="quiet">{ticks.free(free)}</p>}
      {services.map(({ service, methods, open: own }) => (
        <details key={service} open={services.length <= few}>
          <summary>
            <code>{service}</code>{" "}
            <span class="quiet">
              {own.length} / {methods.length}
            </span>
          </summary>
          <MethodTable caption={service} methods={own} />
        </details>
      ))}
    </>
  );
}

const isOpen = ({ facts: route }: JoinedMethod, caller: Caller, facts: ScopeFacts): boolean =>
  route !== undefined &&
  "anyOf" in route &&
  refusalOf(route.anyOf, caller, facts.rules) === undefined;

function byCategory(scopes: readonly string[], facts: ScopeFacts): [string, string[]][] {
  const groups = new Map<string, string[]>();
  for (const name of scopes) {
    const category = facts.scope(name)?.category ?? "";
    groups.set(category, [...(groups.get(category) ?? []), name]);
  }
  return [...groups].sort(([a], [b]) => byCodePoint(a, b));
}
