import { useWorld } from "../here.js";
import { about, captions } from "../messages.js";
import { MethodTable } from "../parts/method-table.js";
import { NotFound } from "../parts/not-found.js";
import { servicesOf } from "../services.js";
import { sdkTitle } from "../world.js";

/** The methods of a service. */
export function Service() {
  const { place, world } = useWorld();
  const own = servicesOf(world.facts).find(([name]) => name === place.name)?.[1];
  const sdk = sdkTitle(world.sdk);
  return (
    <>
      <h1>
        <code>{place.name}</code>
      </h1>
      {own === undefined ? (
        <NotFound said={about.noService(place.name, sdk)} />
      ) : (
        <>
          <p class="lead">{about.methodsOf(place.name, sdk)}</p>
          <MethodTable caption={captions.methods} methods={own} />
        </>
      )}
    </>
  );
}
