/** Whether a document is named by an address, such as `https://…`, and not by a file. */
export const isAddress = (source: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(source);
