import { useLayoutEffect, useRef } from "preact/hooks";
import { serverTitle } from "../../src/server-title.js";
import { useHere } from "./here.js";
import { titles } from "./messages.js";
import { Go } from "./parts/go.js";
import { changed, going, type PageName } from "./place.js";
import { sdkTitle } from "./world.js";

/** The name, the ways, the search, and what all of it is judged by. */
export function Header({ skip }: { skip(): void }) {
  const { place, project, world } = useHere();
  const ways: readonly PageName[] = [
    "search",
    "key",
    "least",
    "compare",
    "doctor",
    ...(project === undefined ? [] : ["project" as const]),
  ];
  return (
    <header>
      <button type="button" class="skip" onClick={skip}>
        {titles.skip}
      </button>
      <div class="bar">
        <p class="brand">{titles.brand}</p>
        {world && (
          <nav aria-label={titles.nav}>
            <ul>
              {ways.map((page) => (
                <li key={page}>
                  <Go page={page} current={place.page === page}>
                    {titles.ways[page]}
                  </Go>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
      {world && (
        <div class="bar controls">
          <SearchField />
          <Choices />
        </div>
      )}
    </header>
  );
}

function SearchField() {
  const { place, go, replace } = useHere();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const focus = (event: KeyboardEvent) => {
      const { target } = event;
      const isTyping =
        target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
      if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      field.current?.focus();
    };
    addEventListener("keydown", focus);
    return () => removeEventListener("keydown", focus);
  }, []);
  const typed = (text: string) => {
    const to = going(place, "search", "", { q: text });
    if (place.page === "search") replace(to);
    else go(to);
  };
  return (
    <search class="search">
      <label class="hidden" for="search">
        {titles.search}
      </label>
      <input
        id="search"
        type="search"
        ref={field}
        autocomplete="off"
        spellcheck={false}
        placeholder={titles.searchHint}
        value={place.page === "search" ? (place.query.q ?? "") : ""}
        onInput={(event) => typed(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" && event.key !== "ArrowDown") return;
          const found = document.querySelector<HTMLAnchorElement>("main a.found");
          if (event.key === "Enter") found?.click();
          else found?.focus();
          event.preventDefault();
        }}
      />
    </search>
  );
}

function Choices() {
  const { place, go, world } = useHere();
  if (world === undefined) return null;
  // Without a server that is chosen, an error is judged by the one that has likely sent it.
  const isTold = place.page === "doctor" && !world.isServerNamed;
  const names = [...new Set(world.sdks.map(({ name }) => name))];
  return (
    <div class="choices">
      <label>
        <span>{titles.server}</span>
        <select
          id="server"
          value={isTold ? "" : world.server.name}
          onChange={(event) => go(changed(place, { server: event.currentTarget.value }))}
        >
          {place.page === "doctor" && <option value="">{titles.toldServer}</option>}
          {[...world.servers].reverse().map((name) => (
            <option key={name} value={name}>
              {serverTitle(name)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{titles.sdk}</span>
        <select
          id="sdk"
          value={sdkTitle(world.sdk)}
          onChange={(event) => go(changed(place, { sdk: event.currentTarget.value }))}
        >
          {names.map((name) => (
            <optgroup key={name} label={name}>
              {world.sdks
                .filter((sdk) => sdk.name === name)
                .reverse()
                .map((sdk) => (
                  <option key={sdkTitle(sdk)} value={sdkTitle(sdk)}>
                    {sdkTitle(sdk)}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
    </div>
  );
}
