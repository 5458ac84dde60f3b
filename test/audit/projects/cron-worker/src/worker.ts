import cron from "node-cron";
import { createServices } from "./services.js";
import { log } from "./log.js";
import { inactiveUsers } from "./jobs/inactive-users.js";
import { orphanedFiles } from "./jobs/orphaned-files.js";
import type { Job } from "./jobs/job.js";

const services = createServices();

const schedule: [string, Job][] = [
  ["0 2 * * *", inactiveUsers],
  ["30 2 * * 0", orphanedFiles],
];

for (const [time, job] of schedule) {
  cron.schedule(time, async () => {
    try {
      log.info(`${job.name}: ${await job(services)}`);
    } catch (error) {
      log.error(job.name, error);
    }
  });
}
