// Draws what the compiler says to the README's first program: `node scripts/refusal-picture.mjs` writes docs/refusal.svg.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { userOptions } from "../test/support/user-options.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const file = "report.ts";

/** @returns the picture, with the compiler's plain words as its description */
export function drawRefusal() {
  const [, program = ""] =
    /^```ts\n(.*?)^```$/ms.exec(readFileSync(`${root}README.md`, "utf8")) ?? [];
  const plain = compile(program, "false").trimEnd();
  const [shown] = compile(program, "true").split("\n\nFound ");
  return svg(plain, shown.trimEnd().split("\n").map(spansOf));
}

function compile(program, pretty) {
  mkdirSync(`${root}.tmp`, { recursive: true });
  const folder = mkdtempSync(`${root}.tmp/picture-`);
  const config = { compilerOptions: userOptions, files: [file] };
  writeFileSync(`${folder}/tsconfig.json`, JSON.stringify(config));
  writeFileSync(`${folder}/${file}`, program);
  // What the README installs; those before it name the types of the union in another order.
  const tsc = `${root}node_modules/typescript70/bin/tsc`;
  const args = [tsc, "--pretty", pretty];
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  rmSync(folder, { recursive: true });
  return stdout;
}

/** The compiler's colours, by their codes: each is a class of the picture. */
const classes = { 7: "number", 90: "code", 91: "error", 93: "place", 96: "file" };

/** A line's parts, with the class of each. */
function spansOf(line) {
  const spans = [];
  let kind = "";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the compiler writes them.
  for (const part of line.split(/(\x1b\[\d+m)/)) {
    const [, code] = /\[(\d+)m$/.exec(part) ?? [];
    if (code !== undefined) kind = classes[code] ?? "";
    else if (part !== "") spans.push({ kind, text: part });
  }
  return spans;
}

const advance = 7.8; // of a character, in a font of 13 pixels
const height = 20;
const margin = 20;

function svg(plain, lines) {
  const columns = lines.map((spans) => spans.reduce((sum, { text }) => sum + text.length, 0));
  const width = Math.ceil(Math.max(...columns) * advance) + 2 * margin;
  const rows = lines.map((spans, row) => {
    if (spans.length === 0) return "";
    const length = Math.round((columns[row] ?? 0) * advance);
    const [x, y] = [margin, margin + height * row + 14];
    return `  <text x="${x}" y="${y}" textLength="${length}" xml:space="preserve">${spans.map(span).join("")}</text>\n`;
  });
  const size = `${width} ${lines.length * height + 2 * margin}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size}" width="${width}" role="img" aria-labelledby="title" aria-describedby="said">
  <title id="title">What the compiler says to a call that the key's scopes don't cover</title>
  <desc id="said">${escaped(plain)}</desc>
  <style>
    rect { fill: #f6f8fa; stroke: #d0d7de }
    text { font: 13px ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; fill: #1f2328 }
    .file { fill: #0550ae }
    .place { fill: #7d4e00 }
    .error { fill: #b31d28; font-weight: 600 }
    .code, .number { fill: #57606a }
    @media (prefers-color-scheme: dark) {
      rect { fill: #161b22; stroke: #30363d }
      text { fill: #e6edf3 }
      .file { fill: #79c0ff }
      .place { fill: #e3b341 }
      .error { fill: #ff8a80 }
      .code, .number { fill: #9da7b3 }
    }
  </style>
  <rect x="0.5" y="0.5" width="${width - 1}" height="${lines.length * height + 2 * margin - 1}" rx="8" />
${rows.join("")}</svg>
`;
}

const span = ({ kind, text }) =>
  kind === "" ? escaped(text) : `<tspan class="${kind}">${escaped(text)}</tspan>`;

const escaped = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(`${root}docs/refusal.svg`, drawRefusal());
}
