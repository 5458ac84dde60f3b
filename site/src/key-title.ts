/** What a key is called where its unit is not named beside it. */
export const keyTitle = (unit: string, key: string): string =>
  key === "" ? unit : `${unit}, ${key}`;
