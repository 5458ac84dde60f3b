import { readFileSync, statSync } from "node:fs";
import { isAbsolute, resolve } from "node:path";
import { FindingsError } from "../../codegen/src/findings/finding.js";
import { doctorFindings } from "./messages.js";

/** More than that is no error any more, but an archive. */
const mostMegabytes = 64;

/** What somebody has handed over, and what it is called in findings. */
export interface DoctorInput {
  readonly name: string;
  readonly text: string;
}

/**
 * Takes what is to be diagnosed: the text itself, a file's content, or standard input.
 *
 * @param argument - the text or a file's name; none, or `-`, for standard input
 * @throws FindingsError if there is nothing, or nothing that is text
 */
export async function readInput(
  argument: string | undefined,
  cwd: string,
  stdin: NodeJS.ReadStream,
): Promise<DoctorInput> {
  if (argument === undefined || argument === "-") return fromStream(stdin);
  const file = isAbsolute(argument) ? argument : resolve(cwd, argument);
  // A text of several lines, or a long one, names no file.
  const isName = argument.length < 1000 && !/[\n\0]/.test(argument);
  const found = isName ? statSync(file, { throwIfNoEntry: false }) : undefined;
  if (found === undefined && namesFile.test(argument)) fail(doctorFindings.noFile(argument));
  return found === undefined
    ? checked("argument", Buffer.from(argument))
    : fromFile(file, found.size);
}

/** `error.log`, and no text: an error has spaces, or quotes. */
const namesFile = /^[^\s{}[\]"'()]+\.[A-Za-z]{1,5}$/;

function fromFile(file: string, size: number): DoctorInput {
  if (size > mostMegabytes * 2 ** 20) fail(doctorFindings.tooLarge(file, mostMegabytes));
  try {
    return checked(file, readFileSync(file));
  } catch (error) {
    if (error instanceof FindingsError) throw error;
    const { code = "unknown" } = error as NodeJS.ErrnoException;
    return fail(doctorFindings.unreadable(file, code));
  }
}

async function fromStream(stdin: NodeJS.ReadStream): Promise<DoctorInput> {
  // Nobody types an error by hand: who has typed nothing else wants to know how.
  if (stdin.isTTY) fail(doctorFindings.nothing());
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > mostMegabytes * 2 ** 20)
      fail(doctorFindings.tooLarge("standard input", mostMegabytes));
    chunks.push(bytes);
  }
  return checked("standard input", Buffer.concat(chunks));
}

function checked(name: string, bytes: Buffer): DoctorInput {
  const text = textOf(bytes);
  if (text.includes("\0")) fail(doctorFindings.binary(name));
  if (text.trim() === "") fail(doctorFindings.nothing());
  return { name, text };
}

/** Windows' shells write files in UTF-16. */
function textOf(bytes: Buffer): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return bytes.toString(isUtf16 ? "utf16le" : "utf8").replace(/^\uFEFF/, "");
}

function fail(finding: ReturnType<typeof doctorFindings.nothing>): never {
  throw new FindingsError([finding]);
}
