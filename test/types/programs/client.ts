import { Client } from "node-appwrite";

/** The SDK's client that the programs of this folder share. */
export const client = new Client().setProject("shop").setKey(process.env.APPWRITE_KEY ?? "");

/** Runs a job once a night. */
export function nightly(job: () => Promise<unknown>): void {
  setInterval(job, 24 * 60 * 60 * 1000);
}
