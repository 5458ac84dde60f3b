import type { Span } from "../../../codegen/src/catalog/spans.js";
import { serverTitle } from "../../../src/server-title.js";
import { useWorld } from "../here.js";
import { columns } from "../messages.js";

/** What the servers say of something, the newest first; the one that is looked at is marked. */
export function Spans<Value>({
  spans,
  caption,
  what,
  show,
}: {
  readonly spans: readonly Span<Value>[];
  readonly caption: string;
  /** What the second column says. */
  readonly what: string;
  show(value: Value | undefined): preact.ComponentChildren;
}) {
  const { world } = useWorld();
  return (
    <table class="spans">
      <caption class="hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.servers}</th>
          <th scope="col">{what}</th>
        </tr>
      </thead>
      <tbody>
        {[...spans].reverse().map(({ servers, value }) => {
          const { name } = world.server;
          const isHere = servers.includes(name);
          const isNamed = name === servers.at(0) || name === servers.at(-1);
          return (
            <tr key={servers[0]} class={isHere ? "here" : ""}>
              <th scope="row">
                {rangeText(servers)}
                {isHere && !isNamed && columns.among(name)}
                {isHere && <span class="mark"> {columns.here}</span>}
              </th>
              <td>{show(value)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const rangeText = (servers: readonly string[]): string =>
  [servers.at(0), servers.at(-1)]
    .filter((name, index, all) => index === 0 || name !== all[0])
    .map((name = "") => serverTitle(name))
    .join(" – ");
