import { explorerData } from "../../audit/page/explorer-data.js";
import { fillPage } from "../../audit/page/fill-page.js";
import { pageFile, realBrowser, type Tab } from "./browser.js";
import { catalog } from "./catalog.js";

/** The page of the tool's own catalog, for the tests of a file. */
export function explorerPage() {
  const text = fillPage({ explorer: explorerData(catalog, { server: "cloud", sdks: [] }) });
  const file = pageFile(text);
  const tab = realBrowser();
  return {
    ...{ file, tab, text },
    /** The page at a place, as somebody opens a link. */
    at: async (place: string, page?: Tab): Promise<Tab> => {
      const opened = page ?? (await tab());
      await opened.goto(`${file}#/${place}`);
      return opened;
    },
  };
}

/** What can be read of all parts that a selector names. */
export const texts = (page: Tab, selector: string): Promise<string[]> =>
  page.locator(selector).allInnerTexts();
