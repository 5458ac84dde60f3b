import { useHere } from "../here.js";
import { project as say } from "../messages.js";
import { Go } from "./go.js";

/** How much of a long list is shown: all of it where the address says so. */
export function useMost(most: number): number {
  const { place } = useHere();
  return place.query.whole === "1" ? Number.POSITIVE_INFINITY : most;
}

/** The way to what is left out of a list, if anything is. */
export function ShowAll({ of, most }: { readonly of: readonly unknown[]; readonly most: number }) {
  const { place } = useHere();
  if (of.length <= most) return null;
  return (
    <p>
      <Go page={place.page} name={place.name} query={{ ...place.query, whole: "1" }}>
        {say.showAll(of.length)}
      </Go>
    </p>
  );
}
