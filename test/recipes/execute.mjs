// Executes a function as Appwrite's runtimes do: hands it a request with a key, and prints what it answers.
import { pathToFileURL } from "node:url";

const { default: execute } = await import(pathToFileURL(process.argv[2]).href);
const context = {
  req: { headers: { "x-appwrite-key": "the-key" } },
  res: { json: (body) => JSON.stringify(body) },
};
console.log(await execute(context));
