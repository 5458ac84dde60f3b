declare const axios: any, got: any, ky: any, needle: any, request: any;
const key = process.env["APPWRITE_API_KEY"] ?? "";
const KEY_HEADER = "X-Appwrite-Key";
const names = { key: "x-appwrite-key" } as const;

fetch("http://127.0.0.1/v1/users", { headers: { "X-Appwrite-Key": key } }); // unresolved: raw-request
fetch("http://127.0.0.1/v1/users", { headers: { "x-appwrite-key": key, accept: "*/*" } as never }); // unresolved: raw-request
fetch("http://127.0.0.1/v1/users", { headers: [["X-APPWRITE-KEY", "k"]] }); // unresolved: raw-request
fetch("http://127.0.0.1/v1/users", { headers: new Headers({ [KEY_HEADER]: key }) }); // unresolved: raw-request
const headers = new Headers();
headers.set("X-Appwrite-Key", key); // unresolved: raw-request
headers.append(names.key, key); // unresolved: raw-request
const plain: Record<string, string> = {};
plain["X-Appwrite-Key"] = key; // unresolved: raw-request
axios.create({ baseURL: "http://127.0.0.1/v1", headers: { "X-Appwrite-Key": key } }); // unresolved: raw-request
axios.defaults.headers.common["X-Appwrite-Key"] = key; // unresolved: raw-request
got.extend({ headers: { "X-Appwrite-Key": key } }); // unresolved: raw-request
ky.get("users", { headers: { ...plain, "X-Appwrite-Key": key } }); // unresolved: raw-request
needle("get", "http://127.0.0.1/v1/users", null, { headers: { "X-Appwrite-Key": key } }); // unresolved: raw-request
request("http://127.0.0.1/v1", { headers: ["X-Appwrite-Key", key, "accept", "*/*"] }); // unresolved: raw-request
const options = { headers: { "X-Appwrite-Key": key } }; // unresolved: raw-request
request("http://127.0.0.1/v1", options).setHeader("X-Appwrite-Key", key); // unresolved: raw-request

// Where it is read, listed or compared, nothing is sent.
export const read = (incoming: any) => [
  incoming.headers["x-appwrite-key"],
  incoming.headers.get("x-appwrite-key"),
  incoming.headers.delete("X-Appwrite-Key"),
  incoming.name === "x-appwrite-key",
];
export const allowed = ["X-Appwrite-Project", "X-Appwrite-Key", "Content-Type"];
export const { "x-appwrite-key": taken } = options.headers as never as Record<string, string>;
export const call = (handler: (context: unknown) => unknown) =>
  handler({ req: { headers: { "x-appwrite-key": "k" } } });
