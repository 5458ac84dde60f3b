/**
 * Runs the weekly report, and what a page does for a signed-in user, against a server on 127.0.0.1 that answers as Appwrite does. In a project of
 * yours, endpoint, project and key come from the environment.
 */
import { Client } from "node-appwrite";
import { startServer } from "../../test/server/server.js";
import { admin, greeting, signIn, user } from "./signed-in-user.js";
import { weeklyReport } from "./weekly-report.js";

const server = await startServer({
  server: "cloud",
  keys: { "demo-key": { kind: "project", scopes: ["users.read", "rows.write", "sessions.write"] } },
  answers: {
    "GET /users": { total: 3 },
    "POST /account/sessions/email": { secret: "the session's secret" },
    "GET /account": { name: "Ada" },
  },
});
try {
  const client = new Client().setEndpoint(server.endpoint).setProject("demo").setKey("demo-key");
  for (const line of await weeklyReport(client)) console.log(line);
  const project = { endpoint: server.endpoint, project: "demo" };
  const cookie = await signIn(admin(project, "demo-key"), "ada@example.com", "secret");
  console.log(await greeting(user(project, cookie)));
  console.log("\nWhat the server received:");
  for (const { method, path, status } of server.requests)
    console.log(`  ${status} ${method} ${path}`);
} finally {
  await server.close();
}
