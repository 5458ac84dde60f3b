import type { H3Event } from "h3";
import { createAdminClient } from "./server/utils/appwrite";

export async function refused(event: H3Event) {
  const { account, users } = createAdminClient(event);

  // The key's list would have to have `users.write`.
  await users.delete({ userId: "ada" });

  // No key opens this: it is about whoever is signed in.
  await account.get();
}
