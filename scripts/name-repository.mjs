// Before a release: says in both packages which repository they are of, and has the links of their READMEs lead there,
// since npm's site has no other files than these. What it writes is published, and not committed.
import { readFileSync, writeFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const { GITHUB_REPOSITORY: repository = "", GITHUB_SERVER_URL: server = "https://github.com" } =
  process.env;

if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) {
  console.error("GITHUB_REPOSITORY has to name the repository that is released: <owner>/<name>.");
  process.exit(2);
}
const address = `${server}/${repository}`;

for (const directory of ["", "codegen/"]) {
  const manifest = JSON.parse(readFileSync(`${root}${directory}package.json`, "utf8"));
  Object.assign(manifest, {
    homepage: `${address}#readme`,
    bugs: `${address}/issues`,
    repository: {
      type: "git",
      url: `git+${address}.git`,
      ...(directory === "" ? {} : { directory: directory.slice(0, -1) }),
    },
  });
  writeFileSync(`${root}${directory}package.json`, `${JSON.stringify(manifest, null, 2)}\n`);

  const release = encodeURIComponent(`${manifest.name}@${manifest.version}`);
  const readme = readFileSync(`${root}${directory}README.md`, "utf8");
  writeFileSync(
    `${root}${directory}README.md`,
    readme.replace(
      /(?<image>!?)(?<text>\[[^\]]*\])\((?!\w+:|#)(?<target>[^)\s]+)\)/g,
      (...found) => {
        const { image, text, target } = found.at(-1);
        const view = image === "" ? "blob" : "raw";
        return `${image}${text}(${address}/${view}/${release}/${posix.join(directory, target)})`;
      },
    ),
  );
}
