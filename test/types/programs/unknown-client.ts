/** A client whose grant the compiler does not know: nothing can be called on it. */
import { type Grant, scopedClient } from "appwrite-scopes";
import type { Client } from "node-appwrite";
import { client } from "./client.js";

type App = ReturnType<typeof scopedClient>;

export async function handler(app: App, later: Awaited<Promise<App>>) {
  await app.users.list(); // refused
  await later.usres.everything(); // refused
}
await handler(scopedClient(client, ["users.read"]), scopedClient(client, ["teams.read"]));

declare const args: Parameters<typeof scopedClient>;
await scopedClient(...args).users.list(); // refused

// biome-ignore lint/suspicious/noExplicitAny: helpers of libraries are written so
declare function call<R>(f: (...args: any[]) => R): R;
await call(scopedClient).users.list(); // refused

declare function curry<A extends unknown[], R>(f: (...args: A) => R): (...args: A) => R;
curry(scopedClient)(client, ["users.read"]); // refused

declare function make<R>(f: (client: Client, grant: Grant) => R): R;
await make(scopedClient).users.list(); // refused

declare const grant: Grant;
scopedClient(client, grant); // refused
