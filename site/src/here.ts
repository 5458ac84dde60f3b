import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { PageProject } from "../../audit/page/page-project.js";
import type { Place } from "./place.js";
import type { World } from "./world.js";

/** Where somebody is, and what there is to see. */
export interface Here {
  readonly place: Place;
  /** `undefined` where there is a report alone. */
  readonly world: World | undefined;
  readonly project: PageProject | undefined;
  /** Goes to a place; the way back leads here. */
  go(place: Place): void;
  /** Has the address say what was just typed or ticked, without a step for each letter on the way back. */
  replace(place: Place): void;
}

export const HereContext = createContext<Here | undefined>(undefined);

export function useHere(): Here {
  const here = useContext(HereContext);
  if (here === undefined) throw new Error("there is no page around this");
  return here;
}

/** Where somebody looks at servers and SDKs. */
export function useWorld(): Here & { readonly world: World } {
  const { world, ...here } = useHere();
  if (world === undefined) throw new Error("there is no catalog in this page");
  return { ...here, world };
}
