/** What the run time throws, where the types were gone around. */
import { MissingScopeError, scopedClient } from "appwrite-scopes";
import { client } from "./client.js";
import { same } from "./same.js";

/** A client that a module exports needs no type written out, also where declarations are made. */
export const appwrite = scopedClient(client, ["users.read"]);

export async function why(call: () => Promise<unknown>): Promise<string> {
  try {
    await call();
    return "";
  } catch (error) {
    if (!(error instanceof MissingScopeError)) throw error;
    same<typeof error.needed, readonly string[]>();
    same<typeof error.granted, readonly string[]>();
    return `${error.method}: ${error.reason}`;
  }
}
