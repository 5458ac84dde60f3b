import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { RequestListener, ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Finding } from "../../codegen/src/findings/finding.js";
import { formatFinding } from "../../codegen/src/findings/report.js";
import { expectGolden } from "../support/golden.js";
import { type HttpsServer, httpsServer } from "../support/https-server.js";
import { readFixture, specFile } from "../support/specs.js";

const read = new URL("../../codegen/dist/codegen/src/spec/read.js", import.meta.url);

/** Reads a document in a process of its own, and prints what came of it. */
const program = `
  import { readSpec } from ${JSON.stringify(read.href)};
  const { source, timeout } = JSON.parse(process.argv[1]);
  const progress = [];
  const onProgress = (...step) => progress.push(step);
  try {
    const { hash, source: name } = await readSpec(source, { timeout, onProgress });
    console.log(JSON.stringify({ hash, name, progress: progress.at(-1) }));
  } catch (error) {
    if (error.findings === undefined) throw error;
    console.log(JSON.stringify({ findings: error.findings }));
  }
`;

interface Outcome {
  readonly hash?: string;
  readonly name?: string;
  readonly progress?: readonly [number, number | null];
  readonly findings?: readonly Finding[];
}

/** Node takes additional certificates only from its environment, and only when it starts. */
async function fetched(
  source: string,
  { trusting, timeout }: { trusting?: HttpsServer; timeout?: number } = {},
): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "appwrite-scopes-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const certificate = join(folder, "certificate.pem");
  trusting?.writeCertificate(certificate);
  const env = { PATH: process.env.PATH, ...(trusting && { NODE_EXTRA_CA_CERTS: certificate }) };
  const args = ["--input-type=module", "-e", program, JSON.stringify({ source, timeout })];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    env,
    // A request that never ends on its own has to fail its test, not outlive it.
    timeout: 20_000,
    killSignal: "SIGKILL",
  });
  return JSON.parse(stdout) as Outcome;
}

/** What a user reads; the server's own port reads `<port>`. */
const reportOf = ({ findings = [] }: Outcome) =>
  `${findings.map(formatFinding).join("\n")}\n`.replace(/(?<=127\.0\.0\.1:)\d+/g, "<port>");

const codes = ({ findings = [] }: Outcome) => findings.map(({ code }) => code);
const text = readFileSync(specFile("openapi-1.8"));
const { hash } = readFixture("openapi-1.8");
const serve = (response: ServerResponse) => response.end(text);
const redirect = (response: ServerResponse, location: string) =>
  response.writeHead(302, { location }).end();

/** Fetches `/` of a server that answers like this. */
async function fetchFrom(answer: RequestListener, timeout?: number) {
  const server = await httpsServer(answer);
  const options = { trusting: server, ...(timeout !== undefined && { timeout }) };
  return { server, outcome: await fetched(`${server.origin}/spec.json?key=secret`, options) };
}

describe("a document at an https address", () => {
  it("is read, and its progress told", async () => {
    const { server, outcome } = await fetchFrom((_, response) => {
      response.setHeader("content-length", text.length);
      serve(response);
    });
    const name = `${server.origin}/spec.json`;
    expect(outcome).toEqual({ hash, name, progress: [text.length, text.length] });
  });

  it("is unpacked, with a size that is not known before", async () => {
    const { outcome } = await fetchFrom((_, response) => {
      response.setHeader("content-encoding", "gzip").end(gzipSync(text));
    });
    expect(outcome).toMatchObject({ hash, progress: [text.length, null] });
  });

  it("is followed to another path of the same host", async () => {
    const { server, outcome } = await fetchFrom((request, response) => {
      if (request.url === "/there") serve(response);
      else redirect(response, "/there");
    });
    expect(outcome).toMatchObject({ hash });
    expect(server.asked).toEqual(["/spec.json?key=secret", "/there"]);
  });

  it("is not taken from a server that nobody vouches for", async () => {
    const server = await httpsServer((_, response) => serve(response));
    const outcome = await fetched(server.origin);
    expect(codes(outcome)).toEqual(["spec-unreachable"]);
    expect(outcome.findings?.[0]?.what).toContain("DEPTH_ZERO_SELF_SIGNED_CERT");
    expect(server.asked).toEqual([]);
  });
});

describe("a server that sends elsewhere is not followed", () => {
  it.each([
    ["to another host", (other: HttpsServer) => `https://localhost:${other.port}/spec.json`],
    ["to another port", (other: HttpsServer) => `${other.origin}/spec.json`],
    ["to a host without a scheme", (other: HttpsServer) => `//127.0.0.1:${other.port}/`],
    ["to another protocol", (_: HttpsServer, port: number) => `http://127.0.0.1:${port}/`],
    ["to a file", () => "file:///etc/hostname"],
    ["to data", () => "data:application/json,{}"],
  ])("%s", async (_, location) => {
    const other = await httpsServer((__, response) => serve(response));
    const { server, outcome } = await fetchFrom((request, response) => {
      redirect(response, location(other, request.socket.localPort ?? 0));
    });
    expect(codes(outcome)).toEqual(["spec-redirected"]);
    expect(server.asked).toHaveLength(1);
    expect(other.asked).toEqual([]);
  });

  it("in a circle", async () => {
    const { server, outcome } = await fetchFrom((_, response) => redirect(response, "/again"));
    expect(codes(outcome)).toEqual(["spec-redirected"]);
    expectGolden("sync/spec-redirected.txt", reportOf(outcome));
    expect(server.asked).toHaveLength(6);
  });
});

describe("what does not arrive", () => {
  it.each<[string, RequestListener]>([
    ["a server that never answers", () => undefined],
    ["a server that never ends", (_, response) => response.write(text.subarray(0, 100))],
    [
      "a server that sends a byte now and then",
      (_, response) => {
        const timer = setInterval(() => response.write(" "), 50);
        response.on("close", () => clearInterval(timer));
      },
    ],
  ])("%s", async (_, answer) => {
    const { outcome } = await fetchFrom(answer, 500);
    expectGolden("sync/spec-timeout.txt", reportOf(outcome));
    expect(codes(outcome)).toEqual(["spec-timeout"]);
    expect(outcome.findings?.[0]?.what).toContain("0.5 seconds");
  });

  it("a server that hangs up in the middle", async () => {
    const { outcome } = await fetchFrom((_, response) => {
      response.setHeader("content-length", text.length);
      response.write(text.subarray(0, 100), () => response.destroy());
    });
    expect(codes(outcome)).toEqual(["spec-unreachable"]);
  });

  it.each([404, 403, 500, 304])("a server that answers %i", async (status) => {
    const { outcome } = await fetchFrom((_, response) => response.writeHead(status).end());
    expect(codes(outcome)).toEqual(["spec-refused"]);
    if (status === 404) expectGolden("sync/spec-refused.txt", reportOf(outcome));
    expect(outcome.findings?.[0]?.what).toContain(String(status));
  });
});

describe("more than 64 MiB", () => {
  const limit = 64 * 1024 * 1024;
  const piece = Buffer.alloc(1024 * 1024, " ");

  it("are refused as soon as they are announced", async () => {
    const { outcome } = await fetchFrom((_, response) => {
      response.setHeader("content-length", limit + 1).write("{");
    }, 2_000);
    expect(codes(outcome)).toEqual(["spec-too-large"]);
  });

  it.each<[string, (response: ServerResponse) => void]>([
    [
      "in pieces that were not announced",
      (response) => {
        // No more than it takes: without a limit, a client would keep all that is sent.
        for (let sent = 0; sent <= limit; sent += piece.length) response.write(piece);
        response.end();
      },
    ],
    [
      "packed into little",
      (response) => {
        const packed = gzipSync(Buffer.alloc(limit + 1, " "));
        response.setHeader("content-encoding", "gzip").end(packed);
      },
    ],
  ])("are refused %s", async (_, send) => {
    const { outcome } = await fetchFrom((__, response) => send(response));
    expect(codes(outcome)).toEqual(["spec-too-large"]);
  });
});

describe("addresses that are not fetched", () => {
  it.each([
    ["http://127.0.0.1:9/spec.json", "spec-not-https", "http://127.0.0.1:9/spec.json"],
    ["ftp://127.0.0.1/spec.json", "spec-not-https", "ftp://127.0.0.1/spec.json"],
    ["file:///etc/hostname", "spec-not-https", "file:///etc/hostname"],
    ["https://user:word@127.0.0.1/spec.json", "spec-address", "https://127.0.0.1/spec.json"],
    ["https://:0:/", "spec-address", "https://:0:/"],
  ])("%s", async (address, code, shown) => {
    const outcome = await fetched(address);
    expect(codes(outcome)).toEqual([code]);
    expect(outcome.findings?.[0]?.where.file).toBe(shown);
  });
});
