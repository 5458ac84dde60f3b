interface PublishedOperation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly "x-appwrite": {
    readonly method?: string;
    readonly methods?: readonly { readonly namespace?: string; readonly name: string }[];
    readonly scope: string | readonly string[];
  };
}

/** A document as Appwrite publishes it, as far as its facts go. */
export interface PublishedDocument {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, PublishedOperation>>>>;
}

/**
 * What this repository carries of a published document: of every route its names and scopes, in the
 * document's order, and none of its sentences. A path takes one line.
 */
export function factsOf({ openapi, info, paths }: PublishedDocument): string {
  const { title, version } = info;
  const lines = Object.entries(paths).map(([path, item]) => {
    const operations = Object.entries(item).map(([verb, operation]) => [verb, factsIn(operation)]);
    return `    ${JSON.stringify(path)}: ${JSON.stringify(Object.fromEntries(operations))}`;
  });
  return `{
  "openapi": ${JSON.stringify(openapi)},
  "info": ${JSON.stringify({ title, version })},
  "paths": {
${lines.join(",\n")}
  }
}
`;
}

function factsIn({ operationId, tags, "x-appwrite": extension }: PublishedOperation) {
  const { method, methods, scope } = extension;
  const named = methods?.map(({ namespace, name }) => ({ namespace, name }));
  return { operationId, tags, "x-appwrite": { method, methods: named, scope } };
}
