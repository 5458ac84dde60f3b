import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fillPage } from "../../audit/page/fill-page.js";
import { FindingsError } from "../../codegen/src/findings/finding.js";
import { plain } from "../../codegen/src/findings/plain.js";
import { refuseOtherFile } from "../../codegen/src/publish/own-file.js";
import { withShownPlaces } from "../shown-places.js";
import { print, say, withProgress } from "../terminal.js";
import type { ExploreFlags } from "./command.js";
import { explore } from "./explore.js";
import { exploreFindings, exploreTexts } from "./messages.js";
import { openBrowser } from "./open-browser.js";
import { pageFile, writePage } from "./page-file.js";
import { servePage } from "./serve.js";

/** Writes the page, and serves it until the process is told to end, unless a file is all that was asked for. */
export async function runExplore(flags: ExploreFlags, version: string): Promise<void> {
  const cwd = process.cwd();
  const { catalog, endpoint, output, project, server } = flags;
  if (output !== undefined && /^$|[/\\]$/.test(output)) {
    throw new FindingsError([exploreFindings.noFile(output)]);
  }
  const file = output === undefined ? undefined : resolve(cwd, output);
  await withShownPlaces(cwd, async () => {
    if (file !== undefined) refuseOtherFile(file, pageFile);
    const data = await withProgress((show) =>
      explore({
        ...{ cwd, version, catalog, endpoint, project, server },
        progress: (unit, index, total) => show(`reading ${index + 1} of ${total}: ${plain(unit)}`),
      }),
    );
    if (data.project === undefined) say(exploreTexts.noProject);
    const text = fillPage(data);
    if (file === undefined) return serveUntilEnd(text, flags);
    writePage(file, text);
    say(plain(exploreTexts.written(output ?? file)));
  });
}

async function serveUntilEnd(text: string, { open, port }: ExploreFlags): Promise<void> {
  const served = await servePage(text, port);
  const folder = mkdtempSync(join(tmpdir(), "appwrite-scopes-"));
  const end = new Promise<void>((done) => {
    // A terminal that is closed hangs up.
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.once(signal, () => done());
    }
  });
  try {
    const file = join(folder, "explore.html");
    writePage(file, text);
    if (served.port !== port) say(exploreTexts.taken(port));
    print(`http://127.0.0.1:${served.port}/`);
    say(exploreTexts.served);
    say(exploreTexts.written(file));
    // Where nobody sits at a terminal, nobody wants a browser.
    if (open && process.stdout.isTTY) {
      const opening = openBrowser(`http://127.0.0.1:${served.port}/`).then((isOpen) =>
        say(isOpen ? exploreTexts.opened : exploreTexts.noBrowser(file)),
      );
      // What opens the browser may stay as long as that does.
      await Promise.race([opening, end]);
    }
    await end;
  } finally {
    served.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
