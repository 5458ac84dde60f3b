import { createCookieSessionStorage } from "react-router";

export const { getSession, commitSession, destroySession } = createCookieSessionStorage<{ secret: string }>({
  cookie: { name: "recipes", httpOnly: true, secrets: [process.env.COOKIE_SECRET ?? "dev"] },
});
