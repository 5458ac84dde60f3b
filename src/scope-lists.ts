/** Of each method, the scopes of which any one opens it; made of a type that has them as a union. */
export type ScopeLists<Methods> = {
  readonly [Method in keyof Methods]: readonly Methods[Method][];
};
