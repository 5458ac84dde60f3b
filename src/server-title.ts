/** How a server is called in a sentence: `Appwrite 1.8.1`, `Appwrite Cloud`. */
export function serverTitle(server: string): string {
  return server === "cloud" ? "Appwrite Cloud" : `Appwrite ${server}`;
}
