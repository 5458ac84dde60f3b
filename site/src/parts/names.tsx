import { Fragment } from "preact";
import { words } from "../messages.js";
import type { Query } from "../place.js";
import { Go } from "./go.js";

/** Scopes of which any one will do. */
export function AnyOf({
  scopes,
  query,
}: {
  readonly scopes: readonly string[];
  readonly query?: Query;
}) {
  return (
    <span class="any-of">
      {scopes.map((scope, index) => (
        <span key={scope}>
          {index > 0 && <span class="or"> {words.or} </span>}
          <ScopeName name={scope} {...(query && { query })} />
        </span>
      ))}
    </span>
  );
}

export function ScopeName({
  name,
  found = false,
  query = {},
}: {
  readonly name: string;
  readonly found?: boolean;
  /** The server that is meant, if it is not the one that is chosen. */
  readonly query?: Query;
}) {
  return (
    <Go page="scope" name={name} query={query} class={found ? "found" : ""}>
      <code class="scope">{name}</code>
    </Go>
  );
}

export function MethodName({
  name,
  found = false,
}: {
  readonly name: string;
  readonly found?: boolean;
}) {
  return (
    <Go page="method" name={name} class={found ? "found" : ""}>
      <code>{breakable(name)}</code>
    </Go>
  );
}

export function RouteName({
  name,
  found = false,
}: {
  readonly name: string;
  readonly found?: boolean;
}) {
  const [verb, path = ""] = name.split(" ");
  return (
    <Go page="route" name={name} class={found ? "found" : ""}>
      <code>
        <span class="verb">{verb}</span> {breakable(path)}
      </code>
    </Go>
  );
}

/** A long name that may be broken between its parts, and within a part only where nothing else helps. */
const breakable = (name: string) =>
  name.split(/(?<=[./])/).map((part, index) => (
    // The parts of a name stay where they are.
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
