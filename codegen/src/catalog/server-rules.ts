import type { Finding } from "../findings/finding.js";
import { nearest } from "../findings/nearest.js";
import type { JsonDocument, JsonPath } from "./document.js";
import { catalogFindings } from "./messages.js";
import { histories } from "./named-histories.js";
import type { Catalog } from "./schema.js";

/** Servers that something is said of, and that are not there. */
export function unknownServers(catalog: Catalog, document: JsonDocument): Finding[] {
  const { servers, sdks, scopes } = catalog;
  const check = (server: string, user: string, path: JsonPath) =>
    Object.hasOwn(servers, server)
      ? []
      : [
          catalogFindings.unknownServer(
            document.place(path),
            user,
            server,
            nearest(server, Object.keys(servers)),
          ),
        ];
  return [
    ...Object.entries(sdks).flatMap(([sdk, majors]) =>
      Object.entries(majors).flatMap(([major, server]) =>
        check(server, `sdks › ${sdk} › ${major}`, ["sdks", sdk, major]),
      ),
    ),
    ...Object.entries(scopes).flatMap(([scope, { deprecated }]) =>
      deprecated === undefined
        ? []
        : check(deprecated, `deprecated of ${scope}`, ["scopes", scope, "deprecated"]),
    ),
    ...histories(catalog).flatMap(({ name, path, entries }) =>
      Object.keys(entries).flatMap((server) => check(server, name, [...path, server])),
    ),
  ];
}

/** Releases that are said to be like a server, and are known under another as well. */
export function serversTwice({ servers }: Catalog, document: JsonDocument): Finding[] {
  const known = new Map(Object.keys(servers).map((server) => [server, server]));
  return Object.entries(servers).flatMap(([server, { alike = [] }]) =>
    // One that is listed twice is found by itself.
    [...new Set(alike)].flatMap((release) => {
      const other = known.get(release);
      known.set(release, other ?? server);
      const path = ["servers", server, "alike", alike.indexOf(release)];
      return other === undefined
        ? []
        : [catalogFindings.serverTwice(document.place(path), release, server, other)];
    }),
  );
}
