// Builds the page that the tool fills: one HTML file with its style and program inside, and a place for the data.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { dataMark } from "../codegen/dist/audit/page/template-mark.js";

const site = new URL("./", import.meta.url);

const { output } = await build({
  configFile: false,
  root: fileURLToPath(site),
  logLevel: "warn",
  plugins: [{ name: "browser-only", enforce: "pre", resolveId: refuseNode }],
  build: {
    write: false,
    license: true,
    target: "es2022",
    modulePreload: false,
    rolldownOptions: { input: fileURLToPath(new URL("src/main.tsx", site)) },
  },
});
const script = inTags(output.find(({ type }) => type === "chunk").code);
// What others wrote and is part of the program goes with its licence.
const licences = output.find(({ fileName }) => fileName.endsWith("license.md")).source.trim();
const style = output.find(({ fileName }) => fileName.endsWith(".css")).source.trim();

// The page may run its own program and load nothing: the browser itself keeps it to that.
const policy = [
  "default-src 'none'",
  `script-src '${hashOf(script)}'`,
  `style-src '${hashOf(style)}'`,
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const parts = {
  licences: `<!--\n${licences.replaceAll("--", "- -")}\n-->`,
  policy: `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
  style: `<style>${style}</style>`,
  data: `<script type="application/json" id="data">${dataMark}</script>`,
  script: `<script type="module">${script}</script>`,
};
const template = readFileSync(new URL("index.html", site), "utf8");
const page = template.replace(
  /<!-- (licences|policy|style|data|script) -->/g,
  (_, name) => parts[name],
);
writeFileSync(new URL("../codegen/dist/page.html", site), page);

/** A program that can't end the script that it stands in, nor begin a comment there. */
function inTags(code) {
  return code.trim().replace(/<(?=\/script|!--)/gi, "\\x3C");
}

function hashOf(text) {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

/** A browser has none of Node's modules: whoever imports one has to be split before the page can use it. */
function refuseNode(id, importer) {
  if (isBuiltin(id)) throw new Error(`${importer} imports ${id}, which no browser has.`);
}
