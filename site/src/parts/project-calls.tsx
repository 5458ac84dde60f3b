import type { PageCall, PagePlace } from "../../../audit/page/page-project.js";
import { useHere } from "../here.js";
import { about, project as say } from "../messages.js";
import { MethodName } from "./names.js";
import { ShowAll, useMost } from "./show-all.js";

/** So many calls are a list that can be read. */
const few = 50;

/** The calls of these methods in the project, if the page is about one. */
export function ProjectCalls({ methods }: { readonly methods: readonly string[] }) {
  const { project } = useHere();
  const most = useMost(few);
  if (project === undefined) return null;
  const calls = project.units.flatMap(({ calls: own }) =>
    own.filter(({ method }) => methods.includes(method)),
  );
  return (
    <section>
      <h2>{about.project}</h2>
      {calls.length === 0 ? <p>{about.projectNone}</p> : <CallList calls={calls.slice(0, most)} />}
      <ShowAll of={calls} most={most} />
    </section>
  );
}

/** Calls with their places, what opens each and the way back to its client. */
export function CallList({ calls }: { readonly calls: readonly PageCall[] }) {
  const { world } = useHere();
  return (
    <ul class="plain calls">
      {calls.map((call) => (
        <li key={`${call.method} ${call.place.join()} ${call.caller}`}>
          <div>
            {world === undefined ? <code>{call.method}</code> : <MethodName name={call.method} />}{" "}
            <PlaceText place={call.place} />{" "}
            {call.line !== "" && <code class="line">{call.line}</code>}
          </div>
          <div class="quiet">
            {call.caller};{" "}
            {call.anyOf.length === 0 ? (
              say.unknown
            ) : (
              <>
                {say.opens} <code>{call.anyOf.join(" | ")}</code>
              </>
            )}
          </div>
          {call.trail.length > 0 && (
            <details>
              <summary>{say.trail}</summary>
              <ol>
                {call.trail.map(([text, place]) => (
                  <li key={`${text} ${place.join()}`}>
                    <code>{text}</code> <PlaceText place={place} />
                  </li>
                ))}
              </ol>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

/** `src/main.ts:12:5`, as editors and terminals take it. */
export function PlaceText({ place: [file, ...at] }: { readonly place: PagePlace }) {
  const { project } = useHere();
  return <code class="place">{[project?.files[file], ...at].join(":")}</code>;
}
