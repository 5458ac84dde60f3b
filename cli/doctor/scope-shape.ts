/** Whether a text may be a scope. What does not look like one may be anything, a key as well. */
export const looksLikeScope = (text: string): boolean =>
  /^[a-z][A-Za-z0-9]{0,40}(\.[A-Za-z0-9]{1,40}){0,3}$/.test(text);
