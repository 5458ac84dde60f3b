/** What no list is for: the server opens it to a user's session, or to callers without a key. */
const ofOthers: readonly string[] = ["account", "public"];

/** Whether a scope is never to be granted to a key of a project, nor to be declared for one. */
export const isOfOthers = (scope: string): boolean => ofOthers.includes(scope);
