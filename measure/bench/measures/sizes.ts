import { gzipSync } from "node:zlib";
import { bundleRatios } from "../../../test/package/budget.js";
import { bundlers } from "../../../test/package/bundle.js";
import { bundledPrograms } from "../../../test/package/bundled-programs.js";
import { packInto } from "../../../test/package/tarballs.js";
import { emptyFolder } from "../../folders.js";
import { kilobytes, type Measure, type Row } from "../row.js";

const minified = (code: string) => Buffer.byteLength(code);
const gzipped = (code: string) => gzipSync(code).length;

/** What is downloaded, and what bundlers keep of it. */
export const sizes: Measure = async () => {
  const packed = packInto(emptyFolder("tarballs"));
  const all = bundledPrograms["one service of a client of all"].scoped;
  const alone = await bundlers.Vite(all, ["node-appwrite"]);
  return [
    ...packed.map(({ name, size, unpackedSize }) => ({
      what: `tarball of \`${name}\``,
      ours: `${kilobytes(size)}, ${kilobytes(unpackedSize)} unpacked`,
      beside: "",
    })),
    {
      what: "bundle, minified: the package without the SDK",
      ours: `${kilobytes(minified(alone))}, ${kilobytes(gzipped(alone))} gzipped`,
      beside: "",
    },
    ...(await bundled()),
  ];
};

/** Each program by each bundler, beside the same with the SDK alone. */
async function bundled(): Promise<Row[]> {
  const aims: Readonly<Record<string, { ratio: number }>> = bundleRatios;
  const rows: Row[] = [];
  for (const [bundler, bundle] of Object.entries(bundlers)) {
    for (const [name, { scoped, bare }] of Object.entries(bundledPrograms)) {
      const codes = { ours: await bundle(scoped), beside: await bundle(bare) };
      const what = `bundle by ${bundler}, ${name}`;
      const aim = aims[name]?.ratio;
      rows.push({
        ...row(`${what}, minified`, codes, minified),
        ...(aim === undefined ? {} : { aim }),
      });
      rows.push(row(`${what}, gzipped`, codes, gzipped));
    }
  }
  return rows;
}

function row(
  what: string,
  codes: { readonly ours: string; readonly beside: string },
  size: (code: string) => number,
): Row {
  const [ours, beside] = [size(codes.ours), size(codes.beside)];
  return { what, ours: kilobytes(ours), beside: kilobytes(beside), ratio: ours / beside };
}
