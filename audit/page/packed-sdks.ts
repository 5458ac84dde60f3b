import type { KnownSdk } from "../../codegen/src/sdk/known-sdk.js";
import type { SdkRoute } from "../../codegen/src/sdk/sdk.js";

/** What releases of SDKs send. They have most methods in common, and so each is told once. */
export interface PackedSdks {
  readonly releases: readonly { readonly name: string; readonly version: string }[];
  /** `GET /users/{userId}` */
  readonly routes: readonly string[];
  readonly methods: readonly PackedMethod[];
}

/**
 * A class and its method, the position of its route (-1 if it is not known what it sends), and the positions of
 * the releases that have it: of each run of neighbours the first and the last.
 */
export type PackedMethod = readonly [
  className: string,
  method: string,
  route: number,
  releases: readonly number[],
];

/** @param sdks - the releases of one SDK after the other, each in the order of its versions */
export function packSdks(sdks: readonly KnownSdk[]): PackedSdks {
  const routes = new Map<string, number>();
  const methods = new Map<string, [string, string, number, number[]]>();
  for (const [release, { declarations }] of sdks.entries()) {
    for (const declared of declarations.classes) {
      for (const { name, route } of declared.methods) {
        const sent = route === undefined ? -1 : positionIn(routes, `${route.verb} ${route.path}`);
        const key = `${declared.name}.${name} ${sent}`;
        const method = methods.get(key) ?? [declared.name, name, sent, []];
        methods.set(key, method);
        addTo(method[3], release);
      }
    }
  }
  return {
    releases: sdks.map(({ name, version }) => ({ name, version })),
    routes: [...routes.keys()],
    methods: [...methods.values()],
  };
}

export function unpackSdks({ releases, routes, methods }: PackedSdks): KnownSdk[] {
  return releases.map(({ name, version }, release) => {
    const classes = new Map<string, { name: string; route: SdkRoute | undefined }[]>();
    for (const [className, method, sent, runs] of methods) {
      if (!isIn(runs, release)) continue;
      const own = classes.get(className) ?? [];
      classes.set(className, own);
      own.push({ name: method, route: routeOf(routes[sent]) });
    }
    return {
      name,
      version,
      declarations: { classes: [...classes].map(([name, own]) => ({ name, methods: own })) },
    };
  });
}

function positionIn(positions: Map<string, number>, name: string): number {
  const position = positions.get(name) ?? positions.size;
  positions.set(name, position);
  return position;
}

function addTo(runs: number[], release: number): void {
  if (runs.at(-1) === release - 1) runs[runs.length - 1] = release;
  else if (runs.at(-1) !== release) runs.push(release, release);
}

const isIn = (runs: readonly number[], release: number): boolean =>
  runs.some((first, at) => at % 2 === 0 && first <= release && release <= (runs[at + 1] ?? first));

/** It was taken apart of a route, so it has a verb that an SDK sends. */
function routeOf(text: string | undefined): SdkRoute | undefined {
  const [verb, path] = text?.split(" ") ?? [];
  return verb === undefined || path === undefined
    ? undefined
    : { verb: verb as SdkRoute["verb"], path };
}
