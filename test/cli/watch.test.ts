import { type ChildProcess, spawn } from "node:child_process";
import { expect, it, onTestFinished } from "vitest";
import { edit } from "../support/marked-text.js";
import { cli, makeWorkspace, tinyCatalog, tinyFolder as tree } from "../support/workspace.js";

/**
 * A process that watches, and how to wait for what it says.
 *
 * @param node - arguments for Node itself
 */
function watching(cwd: string, node: string[] = []) {
  const child: ChildProcess = spawn(process.execPath, [...node, cli, "generate", "--watch"], {
    cwd,
    env: { PATH: process.env.PATH, NO_COLOR: "1" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  let heard = "";
  let wake = () => {};
  child.stderr?.setEncoding("utf8").on("data", (piece: string) => {
    heard += piece;
    wake();
  });
  // A process that fails has to fail its test, and not to outlive it.
  child.once("close", () => wake());
  return {
    child,
    /** Waits for a text that was not waited for before. */
    async says(text: string): Promise<void> {
      while (!heard.includes(text)) {
        if (child.exitCode !== null) throw new Error(`it ended without "${text}": ${heard}`);
        await new Promise<void>((resolve) => (wake = resolve));
      }
      heard = heard.slice(heard.indexOf(text) + text.length);
    },
  };
}

it("--watch generates again whenever an input changes, and survives bad input", async () => {
  const workspace = makeWorkspace();
  const { child, says } = watching(workspace.dir);
  await says("watching");
  const scopes = () => workspace.read(`${tree}/scopes.ts`);
  expect(scopes()).toContain("Read users.");

  workspace.write("scopes.json", edit(tinyCatalog, "Read users.", "Read all users."));
  await says("done");
  await says("watching");
  expect(scopes()).toContain("Read all users.");

  workspace.write("scopes.json", "{");
  await says("error catalog-not-json");
  await says("nothing was written");
  await says("watching");
  expect(scopes()).toContain("Read all users.");

  workspace.write("scopes.json", tinyCatalog);
  await says("done");
  await says("watching");
  expect(scopes()).toContain("Read users.");

  // The SDK is an input as well.
  const manifest = "node_modules/tiny-sdk/package.json";
  workspace.write(manifest, workspace.read(manifest).replace('"version"', '"was"'));
  await says("error sdk-broken");
  await says("watching");

  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGINT");
  expect(await ended).toBe(0);
});

it("--watch ends after its first run, if that was asked for meanwhile", async () => {
  const workspace = makeWorkspace();
  // As soon as the signal is listened for, and so before the first run is over.
  const interrupt = `const waiting = setInterval(() => {
    if (process.listenerCount("SIGINT") === 0) return;
    clearInterval(waiting);
    process.kill(process.pid, "SIGINT");
  }).unref();`;
  const { child, says } = watching(workspace.dir, [
    "--import",
    `data:text/javascript,${interrupt}`,
  ]);
  const ended = new Promise((resolve) => child.once("exit", resolve));
  await says("done");
  expect(await Promise.race([ended, says("watching")])).toBe(0);
});
