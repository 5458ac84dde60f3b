import { useHere } from "../here.js";
import { meant } from "../matching.js";
import { ticks } from "../messages.js";
import { changed, listIn } from "../place.js";

/** Names to tick, in groups; which are ticked stands in the address under a name. */
export function TickList({
  legend,
  of,
  groups,
  shortOf = (name) => name,
}: {
  readonly legend: string;
  /** What the list is called in the address. */
  readonly of: string;
  readonly groups: readonly (readonly [group: string, names: readonly string[]])[];
  /** How a name is shown within its group. */
  shortOf?(name: string): string;
}) {
  const { place, replace } = useHere();
  const ticked = new Set(listIn(place.query, of));
  const filter = place.query.find ?? "";
  const shown = (names: readonly string[]) => {
    if (filter.trim() === "") return names;
    const found = new Set(meant(filter, names));
    return names.filter((name) => found.has(name));
  };
  const say = (names: Iterable<string>) =>
    replace(changed(place, { [of]: [...names].sort().join(",") }));
  const tick = (names: readonly string[], on: boolean) =>
    say(on ? [...ticked, ...names] : [...ticked].filter((name) => !names.includes(name)));
  return (
    <fieldset class="ticks">
      <legend>{legend}</legend>
      <div class="field">
        <label for={`filter-${of}`}>{ticks.filter}</label>
        <input
          id={`filter-${of}`}
          type="search"
          autocomplete="off"
          value={filter}
          onInput={(event) => replace(changed(place, { find: event.currentTarget.value }))}
        />
        <button type="button" disabled={ticked.size === 0} onClick={() => say([])}>
          {ticks.clear}
        </button>
      </div>
      <div class="list">
        {groups.map(([group, all]) => {
          const names = shown(all);
          if (names.length === 0) return null;
          const isAll = names.every((name) => ticked.has(name));
          return (
            <fieldset key={group}>
              <legend>
                <label>
                  <input
                    type="checkbox"
                    checked={isAll}
                    aria-label={ticks.allOf(group)}
                    onChange={() => tick(names, !isAll)}
                  />{" "}
                  {group}
                </label>
              </legend>
              {names.map((name) => (
                <label key={name} class="tick">
                  <input
                    type="checkbox"
                    value={name}
                    checked={ticked.has(name)}
                    onChange={() => tick([name], !ticked.has(name))}
                  />{" "}
                  <code>{shortOf(name)}</code>
                </label>
              ))}
            </fieldset>
          );
        })}
      </div>
    </fieldset>
  );
}
