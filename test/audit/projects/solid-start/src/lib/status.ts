import { query } from "@solidjs/router";
import { services } from "./appwrite";

export const getStatus = query(async () => {
  "use server";
  const [db, cache, { functions }, { sites }] = await Promise.all([
    services.health().getDB(),
    services.health().getCache(),
    services.functions().list(),
    services.sites().list(),
  ]);
  return { db: db, cache, functions: functions.length, sites: sites.length };
}, "status");
