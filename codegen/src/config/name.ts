/** How the config is called where it is looked for. */
export const configName = "appwrite-scopes.config.json";
