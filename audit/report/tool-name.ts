/** Who reports for programs say that they are from: by it, one that is there is known as ours. */
export const toolName = "appwrite-scopes";
