// Runs each program of a folder with the real SDK, whose services record what is called and for whom, and prints that.
// The folder is the one argument.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import * as sdk from "node-appwrite";

const [, , folder] = process.argv;
let calls = new Set();
// Each is its own name, so that a call tells with which it is made.
const keysOfEnvironment = ["KEY_A", "KEY_B"];
for (const name of keysOfEnvironment) process.env[name] = name;

for (const [name, made] of Object.entries(sdk)) {
  const isService = typeof made === "function" && name !== "Client";
  for (const method of isService ? Object.getOwnPropertyNames(made.prototype ?? {}) : []) {
    if (method === "constructor" || typeof made.prototype[method] !== "function") continue;
    made.prototype[method] = function () {
      const { headers } = this.client;
      const key = keysOfEnvironment.find((one) => one === headers["X-Appwrite-Key"]) ?? "key";
      const caller = "X-Appwrite-Key" in headers ? key : "session";
      calls.add(`${name[0].toLowerCase()}${name.slice(1)}.${method} ${caller}`);
      return Promise.resolve({ total: 0 });
    };
  }
}

const recorded = {};
for (const file of readdirSync(folder).filter((one) => one.endsWith(".mjs"))) {
  calls = new Set();
  let error;
  try {
    await import(pathToFileURL(join(folder, file)).href);
    // What was put off runs now.
    await new Promise((go) => setImmediate(go));
  } catch (thrown) {
    error = String(thrown);
  }
  recorded[file] = { calls: [...calls], error };
}
process.stdout.write(JSON.stringify(recorded));
