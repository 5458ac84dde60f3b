import { generateKeyPairSync, sign } from "node:crypto";

/** A self-signed certificate for `localhost` and 127.0.0.1, and its key, as PEM. */
export function selfSigned(): { readonly cert: string; readonly key: string } {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const ecdsaWithSha256 = der(0x30, der(0x06, hex("2a8648ce3d040302")));
  const commonName = der(0x30, der(0x06, hex("550403")), der(0x0c, Buffer.from("localhost")));
  const name = der(0x30, der(0x31, commonName));
  const hosts = der(0x30, der(0x82, Buffer.from("localhost")), der(0x87, hex("7f000001")));
  const subjectAltName = der(0x30, der(0x06, hex("551d11")), der(0x04, hosts));
  const unsigned = der(
    0x30,
    der(0xa0, der(0x02, hex("02"))),
    der(0x02, hex("01")),
    ecdsaWithSha256,
    name,
    der(0x30, der(0x17, Buffer.from("200101000000Z")), der(0x17, Buffer.from("491231235959Z"))),
    name,
    publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, der(0x30, subjectAltName)),
  );
  const signature = der(0x03, hex("00"), sign("sha256", unsigned, privateKey));
  const certificate = der(0x30, unsigned, ecdsaWithSha256, signature);
  const lines = certificate.toString("base64").replace(/.{64}/g, "$&\n");
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  };
}

/** A tag, the length and the content: the encoding that certificates are written in. */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), content]);
  const long = length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...long]), content]);
}

const hex = (digits: string): Buffer => Buffer.from(digits, "hex");
