/** A helper that does not say which scopes it needs can't call anything. */
import type { ScopedClient, ScopedUsers } from "appwrite-scopes";

// biome-ignore lint/suspicious/noExplicitAny: it is what this program is about.
export async function withAny(appwrite: ScopedClient<any>, users: ScopedUsers<any>) {
  await appwrite.users.list(); // refused
  await users.list(); // refused
}

export async function withNever(appwrite: ScopedClient<never>, users: ScopedUsers<never>) {
  await appwrite.users.list(); // refused
  await users.list(); // refused
}
