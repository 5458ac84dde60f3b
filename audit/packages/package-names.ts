/** Whether a module is one of Appwrite's SDKs for browsers and phones, which have no keys. */
export const isWithoutKeys = (specifier: string): boolean =>
  /^(?:npm:)?(?:react-native-)?appwrite(?:[@/]|$)/.test(specifier);

/** Whether a package says by its name that it works with Appwrite, and may hold keys. */
export const isForAppwrite = (specifier: string): boolean =>
  /appwrite/i.test(specifier) &&
  !isWithoutKeys(specifier) &&
  !/^appwrite-scopes(?:\/|$)/.test(specifier);
