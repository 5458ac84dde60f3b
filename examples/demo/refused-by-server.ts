/**
 * What the compiler can't refuse, the server does: a function in JavaScript is executed, as Appwrite does it, with a key
 * that lacks a scope. `npm run demo` hands the error to the doctor.
 */
import { startServer } from "../../test/server/server.js";

const main = new URL("granted-too-little/functions/welcome/main.js", import.meta.url);
const { default: welcome } = await import(main.href);

const ada = { $id: "ada", name: "Ada" };
const server = await startServer({
  server: "cloud",
  keys: { "dynamic-key": { kind: "project", scopes: ["users.read"] } },
  answers: { "GET /users/{userId}": ada },
});
process.env.APPWRITE_FUNCTION_API_ENDPOINT = server.endpoint;
process.env.APPWRITE_FUNCTION_PROJECT_ID = "demo";
try {
  await welcome({
    req: { headers: { "x-appwrite-key": "dynamic-key" }, bodyJson: ada },
    res: { text: (body: string) => body },
  });
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await server.close();
}
