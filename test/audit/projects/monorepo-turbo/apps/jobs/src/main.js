import { Client, Functions } from "node-appwrite";

const client = new Client()
  .setEndpoint(process.env.APPWRITE_ENDPOINT)
  .setProject(process.env.APPWRITE_PROJECT_ID)
  .setKey(process.env.JOBS_API_KEY);

const functions = new Functions(client);

for (const id of process.argv.slice(2)) {
  const execution = await functions.createExecution(id, JSON.stringify({ by: "jobs" }), true);
  console.log(id, execution.status);
}
