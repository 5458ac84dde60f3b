/** Whether a name is that of the object by whose properties everything can be reached. */
export const isGlobalObject = (name: string): boolean =>
  /^(?:global|globalThis|self|window)$/.test(name);
