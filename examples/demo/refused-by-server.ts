/**
 * What the compiler can't refuse, the server does: the SDK's own client with a key that lacks a scope. `npm run demo`
 * hands the error to the doctor.
 */
import { Client, Users } from "node-appwrite";
import { startServer } from "../../test/server/server.js";

const server = await startServer({
  server: "cloud",
  keys: { "demo-key": { kind: "project", scopes: ["users.read"] } },
});
try {
  const client = new Client().setEndpoint(server.endpoint).setProject("demo").setKey("demo-key");
  await new Users(client).delete({ userId: "ada" });
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await server.close();
}
