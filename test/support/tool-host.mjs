/**
 * Runs one command line of the built tool after another, each as a process of its own would be: in its folder, with
 * its environment. Most of what a short run takes is the time to load the tool, which is spent once here.
 *
 * @module
 */
import { main } from "../../codegen/dist/cli/main.js";

process.on("message", async ({ args, cwd, env, end }) => {
  process.chdir(cwd);
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env);
  const code = await main(args);
  for (const stream of [process.stdout, process.stderr]) stream.write(end);
  process.send?.(code);
});
