import { gzipSync } from "node:zlib";
import { bundle, programs } from "../../test/package/bundle.js";
import { packInto } from "../../test/package/tarballs.js";
import { emptyFolder } from "../folders.js";
import { kilobytes, type Measure } from "../row.js";

/** What is downloaded, and what a bundler keeps of it for a program that uses one service. */
export const sizes: Measure = async () => {
  const packed = packInto(emptyFolder("tarballs"));
  const ours = await bundle(programs.scoped, []);
  const beside = await bundle(programs.bare, []);
  const alone = await bundle(programs.scoped, ["node-appwrite"]);
  const size = (code: string) =>
    `${kilobytes(Buffer.byteLength(code))}, ${kilobytes(gzipSync(code).length)} gzipped`;
  return [
    ...packed.map(({ name, size: bytes, unpackedSize }) => ({
      what: `tarball of \`${name}\``,
      ours: `${kilobytes(bytes)}, ${kilobytes(unpackedSize)} unpacked`,
      beside: "",
    })),
    { what: "bundle, minified: the package without the SDK", ours: size(alone), beside: "" },
    {
      what: "bundle of a program of one service, minified, beside the SDK alone",
      ours: kilobytes(ours.length),
      beside: kilobytes(beside.length),
      ratio: ours.length / beside.length,
    },
    {
      what: "the same, gzipped",
      ours: kilobytes(gzipSync(ours).length),
      beside: kilobytes(gzipSync(beside).length),
      ratio: gzipSync(ours).length / gzipSync(beside).length,
    },
  ];
};
