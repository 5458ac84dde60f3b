import { useHere } from "../here.js";
import { notFound as say, titles } from "../messages.js";
import { NotFound } from "../parts/not-found.js";

/** What an address leads to that names no page. */
export function Unknown() {
  const { place } = useHere();
  return (
    <>
      <h1>{titles.ways.unknown}</h1>
      <NotFound said={say.noPage(place.name)} />
    </>
  );
}
