/** What every client of an SDK has, as far as its caller is set. */
interface SettableClient {
  setKey(secret: string): this;
  setJWT(token: string): this;
}

/** Puts such credentials on a client as its grant speaks of. */
export function signed<Client extends SettableClient>(client: Client, grant: unknown): Client {
  const { kind = "project" } = grant as { readonly kind?: string };
  if (kind === "guest") return client;
  return kind === "session" ? client.setJWT("token") : client.setKey("secret");
}
