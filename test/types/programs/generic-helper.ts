/** A helper over any scopes knows no more of its client than that it is one. */
import { type Scope, type ScopedClient, type ScopedUsers, scopedClient } from "appwrite-scopes";
import { client } from "./client.js";

async function over<S extends Scope>(appwrite: ScopedClient<S>, users: ScopedUsers<S>) {
  await appwrite.users.list(); // refused
  await users.list(); // refused
}

async function also<S extends Scope>(appwrite: ScopedClient<S | "users.read">) {
  await appwrite.users.delete({ userId: "ada" }); // refused
}

function keep<S extends Scope>(appwrite: ScopedClient<S>): ScopedClient<S> {
  return appwrite;
}

const kept = keep<"users.read">(scopedClient(client, ["users.read", "teams.read"]));
await kept.users.delete({ userId: "ada" }); // refused
keep<"users.write">(kept); // refused
await keep(kept).users.list();
await keep(kept).users.delete({ userId: "ada" }); // refused

function make<const List extends readonly Scope[]>(scopes: List) {
  return scopedClient(client, scopes); // refused
}

export { also, make, over };
