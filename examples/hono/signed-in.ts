import type { SessionScopedAccount } from "appwrite-scopes/account";
import { getCookie } from "hono/cookie";
import { createMiddleware } from "hono/factory";
import { accountOf } from "./appwrite.js";

/** What routes behind it find in their context. */
interface SignedIn {
  Variables: { account: SessionScopedAccount };
}

/** Lets requests pass that have the cookie of a session. */
export const signedIn = createMiddleware<SignedIn>(async (context, next) => {
  const secret = getCookie(context, "session");
  if (!secret) return context.text("Sign in first.", 401);
  context.set("account", accountOf(secret));
  await next();
});
