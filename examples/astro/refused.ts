import { createAdminClient } from "./src/server/appwrite";

const { account, users } = createAdminClient();

// The key's list would have to have `users.write`.
await users.delete({ userId: "ada" });

// No key opens this: it is about whoever is signed in.
await account.get();
