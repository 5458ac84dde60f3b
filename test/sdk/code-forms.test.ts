import { describe, expect, test } from "vitest";
import { makeSdk, routesOf, typesOf } from "./made-sdk.js";

/** The route that is read of a method with this body, and the parameters `id` and `params`. */
function routeOf(body: string): string | undefined {
  const code = `class Things {
    constructor(client, made) { this.client = client; this.made = made; this.own = "own"; }
    read(id, params, ...rest) { ${body} }
  }
  exports.Things = Things;`;
  return routesOf(makeSdk({ "index.js": code, "index.d.ts": typesOf("Things", "read") })).read;
}

const call = (path: string) => `return this.client.call("get", ${path});`;
const send = `return this.client.call("get", path);`;
const uri = "new URL(this.client.config.endpoint + path)";

/** A template of the code, with `<id>` for what is put in. */
const template = (text: string) => `\`${text.replace(/<(.*?)>/g, "$${$1}")}\``;

describe("how a path is written", () => {
  test.each<[route: string, body: string]>([
    ["GET /users", call(`"/users"`)],
    ["GET /users", call("`/users`")],
    ["GET /users", `let path = '/users'; ${send}`],
    ["GET /users", `const apiPath = "/users"; const path = apiPath; ${send}`],
    ["GET /users", `let path; path = "/users"; ${send}`],
    ["GET /users", `const path = id ? "/users" : "/users"; ${send}`],
    ["GET /users/{userId}", `const path = "/users/{userId}".replace("{userId}", id); ${send}`],
    [
      "GET /users/{userId}/logs/{logId}",
      `const path = "/users/{userId}/logs/{logId}"
        .replace("{userId}", encodeURIComponent(String(id))).replace("{logId}", params.logId); ${send}`,
    ],
    ["GET /users/me", `const path = "/users/{userId}".replace("{userId}", "me"); ${send}`],
    ["GET /users/{id}", `const path = "/users/:id".replace(":id", id); ${send}`],
    ["GET /users/{made}", `const path = "/users/{made}".replace("{made}", this.made); ${send}`],
    ["GET /users/{id}", call('"/users/" + id')],
    ["GET /users/{id}/logs", call('"/users/" + id + "/logs"')],
    ["GET /users/{id}", call(`"/users/".concat(id)`)],
    ["GET /users/{id}", call(template("/users/<id>"))],
    ["GET /users/{userId}", call(template("/users/<params.userId>"))],
    ["GET /users/{userId}", call(template('/users/<params["userId"]>'))],
    ["GET /users/{id}", call(template("/users/<encodeURIComponent(id)>"))],
    ["GET /users/{id}", call(template("/users/<String(id).trim()>"))],
    ["GET /users/{userId}", `const { userId } = params; ${call(template("/users/<userId>"))}`],
    ["GET /users/{project}", call(template("/users/<this.client.config.project>"))],
    ["GET /users/{}", call(template("/users/<rest[0]>"))],
    ["GET /users/{}", call(template("/users/<id + params.more>"))],
    ["GET /users/{id}", `if (!id) id = params.id; ${call(template("/users/<id>"))}`],
    ["GET /users/{id}", call(template("<this.client.config.endpoint>/users/<id>"))],
    ["GET /users", `const path = "/users"; const uri = ${uri}; ${call("uri")}`],
    ["GET /users", `const path = "/users"; const uri = ${uri}; ${call("uri.toString()")}`],
    ["GET /users", `const path = "/users"; const uri = ${uri}; ${call("uri.href")}`],
  ])("%s: %s", (route, body) => {
    expect(routeOf(body)).toBe(route);
  });
});

describe("how a request is made", () => {
  const path = `const path = "/files"; const uri = ${uri};`;

  test.each<[route: string, body: string]>([
    ...["delete", "get", "head", "patch", "post", "put"].map((verb): [string, string] => [
      `${verb.toUpperCase()} /files`,
      `${path} return this.client.call("${verb}", uri, {}, {});`,
    ]),
    ["PUT /files", `${path} return this.client.call("PUT", uri);`],
    ["PUT /files", `${path} const verb = "put"; return this.client.call(verb, uri);`],
    ["POST /files", `${path} return this.client.chunkedUpload("post", uri, {}, {}, id);`],
    ["GET /files", `${path} return this.client.redirect("get", uri);`],
    ["GET /files", `${path} return this.client.ping("get", uri);`],
    ["GET /files", `${path} return this.client["call"]("get", uri);`],
    ["GET /files", `${path} const self = this.client; return self.call("get", uri);`],
    [
      "GET /files",
      `${path} return __awaiter(this, void 0, void 0, function* () {
      return yield this.client.call("get", uri); });`,
    ],
    ["GET /files", `${path} return new Promise(() => { this.client.call("get", uri); });`],
    ["GET /files", `${path} return uri;`],
    ["GET /files", `${path} return uri.toString();`],
    ["GET /files", `${path} uri.searchParams.append("a", id); return uri.href;`],
    ["GET /files", `${path} window.location = uri;`],
    ["GET /files", `${path} if (id) window.location.href = uri.toString(); else return uri;`],
    ["GET /files", `${path} location.assign(uri);`],
    ["GET /files", `${path} return __awaiter(this, void 0, void 0, function* () { return uri; });`],
    [
      "POST /files",
      `const path = "/files"; const { client } = this;
      if (id) { await client.call("get", path + "/" + id); }
      async function upload() { return client.call("post", path, {}, {}); }
      return upload();`,
    ],
  ])("%s: %s", (route, body) => {
    expect(routeOf(body)).toBe(route);
  });
});

describe("what can't be told is not told", () => {
  test.each<[reason: string, body: string]>([
    ["nothing is sent", "return this.client.subscribe(id);"],
    ["two paths", `if (id) ${call('"/a"')} ${call('"/b"')}`],
    ["two verbs", `if (id) ${call('"/a"')} return this.client.call("post", "/a");`],
    ["one of two paths, chosen", call('id ? "/a" : "/b"')],
    ["one of two paths, assigned", `let path = "/a"; if (id) path = "/b"; ${send}`],
    ["a path with more behind it", `let path = "/a"; path += id; ${send}`],
    ["a part that is one of two", call('"/users/" + (id ? "email" : "phone")')],
    [
      "a part that is one of two, by name",
      `const kind = id ? "email" : "phone"; ${call('"/a/" + kind')}`,
    ],
    ["a part with a default", `const kind = id ?? "email"; ${call('"/a/" + kind')}`],
    ["a part of a list", `const kinds = { a: "email" }; ${call('"/a/" + kinds.a')}`],
    [
      "a part of a list by another name",
      `const all = ["x"]; const kinds = all; ${call('"/a/" + kinds[id]')}`,
    ],
    ["a part of a list of another file", call('"/a/" + Kinds.email')],
    ["a field with a text of its own", call('"/a/" + this.own')],
    ["what a function makes of a text", call('"/a/" + plural("user")')],
    ["what a function makes of a path", call('prefixed("/users")')],
    ["a parameter that is a bit of a part", call('"/a/x-" + id')],
    ["a parameter that is the whole path", call("id")],
    ["a parameter at the beginning", call('id + "/users"')],
    ["a pattern that is replaced", `const path = "/a/{b}".replace(/{b}/, id); ${send}`],
    [
      "a name that is declared twice",
      `const path = "/a"; const f = (path) => ${call("path").slice(7)} return f("/b");`,
    ],
    ["a verb that is given", `return this.client.call(id, "/users");`],
    ["a verb that is one of two", `return this.client.call(id ? "get" : "put", "/users");`],
    ["a verb that no server knows", `return this.client.call("steal", "/users");`],
    [
      "a path that was changed",
      `const path = "/a"; const uri = ${uri}; uri.pathname = id; ${call("uri")}`,
    ],
    ["an address of another server", call('"https://elsewhere.test/users"')],
    ["an address that is given", `return new URL(id + "/users");`],
    ["an address without a server", `return new URL("/users");`],
    ["an address on a base", `return new URL("/users", this.client.config.endpoint);`],
    [
      "two addresses",
      `if (id) return new URL(this.client.config.endpoint + "/a"); return new URL(this.client.config.endpoint + "/b");`,
    ],
    [
      "an address or something else",
      `if (id) return id; return new URL(this.client.config.endpoint + "/a");`,
    ],
    ["an address that is only made", `new URL(this.client.config.endpoint + "/a");`],
    ["a path that leaves its place", call('"/users/../keys"')],
    ["a path with a query", call('"/users?limit=1"')],
    ["a path with what terminals obey", call('"/users/\\u001b[31m"')],
    [
      "an upload that asks for something else",
      `this.client.call("get", "/other/" + id); return this.client.call("post", "/files", {});`,
    ],
    ["a name that leads to itself", `const a = b; const b = a; ${call('"/a/" + a')}`],
    ["a text that doubles", `const a = "/aaaaaaaaaa";${doubled(30)} ${call("a30")}`],
    ["a text of ten thousand bits", call(Array(10_000).fill('"/a"').join(" + "))],
    ["brackets in brackets", call(`${"(".repeat(20_000)}"/a"${")".repeat(20_000)}`)],
  ])("%s", (_, body) => {
    expect(routeOf(body)).toBeUndefined();
  });

  function doubled(times: number): string {
    const lines = Array.from(
      { length: times },
      (_, n) => `const a${n + 1} = a${n || ""} + a${n || ""};`,
    );
    return lines.join("");
  }
});
