import { appwrite } from "./client.js";
import { lend } from "./loans.js";

const [, , book, email] = process.argv;
const { users } = await appwrite.users.list({ search: email });
const [reader] = users;
if (reader === undefined) throw new Error(`${email} is no reader`);
console.log(await lend(book!, reader.$id));
