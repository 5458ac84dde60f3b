import open from "open";

/** Opens an address in the browser of whoever sits here. @returns whether there is one that did */
export async function openBrowser(url: string): Promise<boolean> {
  try {
    const child = await open(url);
    return await new Promise((resolve) => {
      child.once("error", () => resolve(false));
      child.once("exit", (code) => resolve(code === 0));
    });
  } catch {
    return false;
  }
}
