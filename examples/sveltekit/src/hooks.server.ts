import type { Handle } from "@sveltejs/kit";
import { createSessionClient, sessionCookie } from "$lib/server/appwrite";

export const handle: Handle = ({ event, resolve }) => {
  const secret = event.cookies.get(sessionCookie);
  event.locals.account = secret ? createSessionClient(secret).account : undefined;
  return resolve(event);
};
