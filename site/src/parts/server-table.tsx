import { compare as say } from "../messages.js";

/** A line of a table of two servers; `undefined` where one of them has no such thing. */
export interface TableRow<Value> {
  readonly name: string;
  readonly before?: Value;
  readonly after?: Value;
}

/** What two servers say of the same things, side by side. */
export function ServerTable<Value>({
  caption,
  heads,
  rows,
  name,
  value,
}: {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly TableRow<Value>[];
  name(name: string): preact.ComponentChildren;
  value(value: Value): preact.ComponentChildren;
}) {
  const [, before, after] = heads;
  const cell = (own: Value | undefined, server: string | undefined) =>
    own === undefined ? (
      <td class="absent" data-label={server}>
        <span aria-hidden="true">{say.none}</span>
        <span class="hidden">{say.noneText}</span>
      </td>
    ) : (
      <td data-label={server}>{value(own)}</td>
    );
  return (
    <table class="compare">
      <caption class="hidden">{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th scope="col" key={head}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name}>
            <th scope="row">{name(row.name)}</th>
            {cell(row.before, before)}
            {cell(row.after, after)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
