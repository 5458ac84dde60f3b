import { users } from "./appwrite.js";

// The key's list would have to have `users.write`. Where JavaScript is not checked, the call rejects with a
// `MissingScopeError`, and nothing is sent.
await users.delete({ userId: "ada" });
