/** What people are told a unit is. One is named by the path of its folder, and the working folder's says nothing. */
export const unitTitle = (name: string): string => (name === "." ? "the project's root" : name);
