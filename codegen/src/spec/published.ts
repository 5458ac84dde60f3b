/** Where Appwrite keeps the documents of its releases, one for each SDK's platform. */
export const documentsAddress = "https://github.com/appwrite/specs/tree/main/specs";

/** One of them, by the address that it can be fetched from. */
export const documentExample =
  "https://raw.githubusercontent.com/appwrite/specs/main/specs/1.8.x/open-api3-1.8.x-server.json";
