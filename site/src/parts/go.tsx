import type { ComponentChildren } from "preact";
import { useHere } from "../here.js";
import { going, hrefOf, type PageName, type Query } from "../place.js";

interface Way {
  readonly page: PageName;
  readonly name?: string;
  readonly query?: Query;
  /** Whether this is where somebody is. */
  readonly current?: boolean;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A link to another place of the page. */
export function Go({ page, name = "", query = {}, current = false, children, ...rest }: Way) {
  const { place } = useHere();
  return (
    <a
      href={hrefOf(going(place, page, name, query))}
      class={rest.class}
      aria-current={current ? "page" : undefined}
    >
      {children}
    </a>
  );
}
