import type { SessionScopedAccount } from "appwrite-scopes/account";

declare global {
  namespace App {
    interface Locals {
      /** The account of whoever is signed in; nothing, where nobody is. */
      account: SessionScopedAccount | undefined;
    }
  }
}
