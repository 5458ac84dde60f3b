import { useRef } from "preact/hooks";
import { diagnose, type Knowledge } from "../../../cli/doctor/diagnose.js";
import type { Diagnosis } from "../../../cli/doctor/diagnosis.js";
import { readRefusals } from "../../../cli/doctor/read-refusals.js";
import { sdkRoutes } from "../../../codegen/src/sdk/called-routes.js";
import { isUnreadable, linkedErrors, linkedText } from "../doctor/linked-errors.js";
import { useWorld } from "../here.js";
import { doctor as say } from "../messages.js";
import { AnyOf } from "../parts/names.js";
import { ProjectCalls } from "../parts/project-calls.js";
import { changed } from "../place.js";
import type { World } from "../world.js";

/** An error to paste, and what it means. */
export function Doctor() {
  const { place, replace, world } = useWorld();
  const field = useRef<HTMLTextAreaElement>(null);
  const known = knowledgeOf(world);
  const read = (text: string) => {
    const errors = readRefusals(text, known.catalog, known.routes);
    const isNone = text.trim() !== "" && errors.length === 0;
    replace(changed(place, { errors: isNone ? "[]" : linkedText(errors, world) }));
  };
  const example = () => {
    if (field.current !== null) field.current.value = say.exampleText;
    read(say.exampleText);
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
        <button type="button" onClick={example}>
          {say.example}
        </button>
      </div>
      <textarea
        id="error"
        ref={field}
        rows={8}
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
  const { title, facts, ways, anyOf, error } = diagnosis;
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
          <AnyOf scopes={anyOf} />
        </p>
      )}
      <h3>{say.todo}</h3>
      <ol>
        {ways.map((way) => (
          <li key={way}>{way}</li>
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
