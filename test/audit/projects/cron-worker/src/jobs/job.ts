import type { Services } from "../services.js";

export type Job = (services: Services) => Promise<number>;
