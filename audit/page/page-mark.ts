/** By which a page of this tool is known; it stands in each. */
const mark = '<meta name="generator" content="appwrite-scopes">';

/** Whether a text is a page of this tool, with whatever it shows. */
export const isPage = (text: string): boolean => text.includes(mark);
