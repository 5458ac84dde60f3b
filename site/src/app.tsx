import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { PageData } from "../../audit/page/page-data.js";
import { Header } from "./header.js";
import { type Here, HereContext } from "./here.js";
import { titles } from "./messages.js";
import { Compare } from "./pages/compare.js";
import { Doctor } from "./pages/doctor.js";
import { Key } from "./pages/key.js";
import { Least } from "./pages/least.js";
import { Method } from "./pages/method.js";
import { Project } from "./pages/project.js";
import { Route } from "./pages/route.js";
import { Scope } from "./pages/scope.js";
import { Search } from "./pages/search.js";
import { Service } from "./pages/service.js";
import { Unknown } from "./pages/unknown.js";
import { Strange } from "./parts/strange.js";
import { hrefOf, type PageName, type Place, readPlace } from "./place.js";
import { worldOf } from "./world.js";

const views: Readonly<Record<PageName, () => preact.JSX.Element | null>> = {
  search: Search,
  service: Service,
  method: Method,
  route: Route,
  scope: Scope,
  key: Key,
  least: Least,
  compare: Compare,
  doctor: Doctor,
  project: Project,
  unknown: Unknown,
};

/** All of the page: its header, and what the address says. */
export function App({ data }: { readonly data: PageData }) {
  const [place, setPlace] = useState(() => readPlace(location.hash));
  const main = useRef<HTMLElement>(null);
  const { explorer, home, project } = data;
  const worlds = useMemo(() => explorer && worldOf(explorer), [explorer]);
  // At once: what happens before the first paint counts as well.
  useLayoutEffect(() => {
    const follow = () => setPlace(readPlace(location.hash));
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  const page = worlds === undefined ? "project" : place.page;
  const isWhole = page === "project" && place.name === "";
  const title = titles.document(page, isWhole ? (project?.name ?? "") : place.name);
  useEffect(() => {
    document.title = title;
  }, [title]);
  const here: Here = {
    ...{ place, project, world: worlds?.(place.query) },
    go: (to) => {
      location.hash = hrefOf(to);
    },
    replace: (to: Place) => {
      history.replaceState(null, "", hrefOf(to));
      setPlace(to);
    },
  };
  // Somebody who has followed a link is read what it leads to; typing and ticking keep their place.
  const subject = `${page} ${place.name}`;
  const first = useRef(subject);
  useEffect(() => {
    if (first.current === subject) return;
    first.current = subject;
    if (document.activeElement?.id === "search") return;
    main.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [subject]);
  const View = views[page];
  return (
    <HereContext.Provider value={here}>
      <Header skip={() => main.current?.focus()} />
      <main id="main" tabIndex={-1} ref={main}>
        {here.world?.strange.map((name) => (
          <Strange key={name} name={name} />
        ))}
        <View />
      </main>
      <footer>
        <p>{titles.footer}</p>
        {home !== undefined && (
          <p>
            <a href={home}>{titles.home}</a>
          </p>
        )}
      </footer>
    </HereContext.Provider>
  );
}
