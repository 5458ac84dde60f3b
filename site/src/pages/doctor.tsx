import { diagnose, type Knowledge } from "../../../cli/doctor/diagnose.js";
import type { Diagnosis } from "../../../cli/doctor/diagnosis.js";
import { ways as toolWays } from "../../../cli/doctor/messages.js";
import { readRefusals } from "../../../cli/doctor/read-refusals.js";
import { sdkRoutes } from "../../../codegen/src/sdk/called-routes.js";
import { isUnreadable, linkedErrors, linkedText } from "../doctor/linked-errors.js";
import { useWorld } from "../here.js";
import { doctor as say } from "../messages.js";
import { AnyOf } from "../parts/names.js";
import { ProjectCalls } from "../parts/project-calls.js";
import { changed } from "../place.js";
import type { World } from "../world.js";

/**
 * The texts that results are of, by what the address says of them, where somebody comes back to it: the address must
 * not hold them.
 */
const pasted = new Map<string, string>();

/** An error to paste, and what it means. */
export function Doctor() {
  const { place, replace, world } = useWorld();
  const known = knowledgeOf(world);
  const read = (text: string) => {
    const errors = readRefusals(text, known.catalog, known.routes);
    const isNone = text.trim() !== "" && errors.length === 0;
    const errorsText = isNone ? "[]" : linkedText(errors, world);
    if (errorsText !== "") pasted.set(errorsText, text);
    replace(changed(place, { errors: errorsText }));
  };
  const linked = place.query.errors ?? "";
  const diagnoses = linkedErrors(linked, world).map((error) => diagnose(error, known));
  const result = () => {
    if (diagnoses.length > 0) return say.results(diagnoses.length);
    return isUnreadable(linked) ? say.unreadable : say.none;
  };
  return (
    <>
      <h1>{say.title}</h1>
      <p class="lead">{say.lead}</p>
      <div class="field wide">
        <label for="error">{say.label}</label>
        <button type="button" onClick={() => read(say.exampleText)}>
          {say.example}
        </button>
      </div>
      <textarea
        id="error"
        rows={8}
        value={pasted.get(linked) ?? ""}
        placeholder={linked === "" ? "" : say.linked}
        spellcheck={false}
        autocomplete="off"
        onInput={(event) => read(event.currentTarget.value)}
      />
      <div role="status">{linked !== "" && <p>{result()}</p>}</div>
      {diagnoses.map((diagnosis, index) => (
        <Told key={index} diagnosis={diagnosis} />
      ))}
    </>
  );
}

function Told({ diagnosis }: { readonly diagnosis: Diagnosis }) {
  const { title, facts, ways, anyOf, error, server } = diagnosis;
  return (
    <article class="card">
      <h2>{title}</h2>
      <ul>
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {anyOf.length > 0 && (
        <p>
          <AnyOf scopes={anyOf} query={{ server }} />
        </p>
      )}
      <h3>{say.todo}</h3>
      <ol>
        {ways.map((way) => (
          <li key={way}>{way === toolWays.server ? say.chooseServer : way}</li>
        ))}
      </ol>
      {error.methods.length > 0 && <ProjectCalls methods={error.methods} />}
    </article>
  );
}

/** Without a server that the link names, the doctor finds it by the error. */
function knowledgeOf({ catalog, sdk, sdks, server, isServerNamed }: World): Knowledge {
  const newest = sdks.filter((one, index) => sdks[index + 1]?.name !== one.name);
  const known = [sdk, ...newest.filter((one) => one.name !== sdk.name)];
  return {
    ...{ catalog, sdks: known, routes: sdkRoutes(known) },
    server: isServerNamed ? server.name : undefined,
  };
}
