import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished } from "vitest";

/** Where Debian and GitHub's machines have the browser; `.ci/run` installs it where neither has. */
const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** A tab of a real browser. */
export interface Tab extends Page {
  /** What it has asked for over its lifetime. */
  readonly asked: readonly string[];
}

/**
 * A browser for the tests of a file. A tab that a test has done with is left for the next one that asks for its like,
 * empty: a window takes as long to open as most pages. The pages keep nothing but their address.
 *
 * @returns what opens a tab
 */
export function realBrowser(): (options?: BrowserContextOptions) => Promise<Tab> {
  let browser: Browser | undefined;
  beforeAll(async () => {
    const executablePath = places.find((place) => existsSync(place));
    if (executablePath === undefined) throw new Error(`no browser in ${places.join(", ")}`);
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  });
  afterAll(() => browser?.close());
  const left = new Map<string, Page[]>();
  return async (options = {}) => {
    if (browser === undefined) throw new Error("the browser is not there yet");
    const alike = left.get(JSON.stringify(options)) ?? [];
    left.set(JSON.stringify(options), alike);
    const page = alike.pop() ?? (await (await browser.newContext(options)).newPage());
    onTestFinished(async () => {
      await page.goto("about:blank");
      for (const event of ["request", "pageerror", "console", "dialog"]) {
        page.removeAllListeners(event);
      }
      alike.push(page);
    });
    const asked: string[] = [];
    const faults: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("console", (message) => faults.push(message.text()));
    page.on("dialog", (dialog) => faults.push(`dialog: ${dialog.message()}`));
    // Whatever a test looks at: a page that complains, or runs what is not its own, is at fault.
    onTestFinished(() => expect(faults).toEqual([]));
    return Object.assign(page, { asked });
  };
}

/** The address of a page that lies in a folder of its own until the tests of the file have ended. */
export function pageFile(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), "appwrite-scopes-page-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "page.html");
  writeFileSync(file, text);
  return pathToFileURL(file).href;
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What a person who can't see or has no mouse would meet on a page: rule and element, none on a sound one. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as { axe: typeof import("axe-core") };
    const { violations } = await checker.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}
