import { users } from "./appwrite.js";

// The key's list would have to have `users.write`.
await users.delete({ userId: "ada" });
