import { createClient, type Services } from "@clinic/appwrite";
import { Worker } from "bullmq";

const services = createClient({
  endpoint: process.env.APPWRITE_ENDPOINT!,
  project: process.env.APPWRITE_PROJECT!,
  key: process.env.WORKER_KEY!,
});

const handlers: Record<string, (services: Services, id: string) => Promise<void>> = {
  async remove({ users }, id) {
    await users.delete({ userId: id });
  },
  async block({ users }, id) {
    await users.updateStatus({ userId: id, status: false });
    await users.deleteSessions({ userId: id });
  },
};

new Worker("patients", async (job) => {
  await handlers[job.name]?.(services, job.data.id);
});
