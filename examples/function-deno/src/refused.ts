import { usersOf } from "./appwrite.ts";

// Neither the list in the code nor that of the function's configuration has `users.write`.
await usersOf({ "x-appwrite-key": "the execution's key" }).delete({ userId: "ada" });
