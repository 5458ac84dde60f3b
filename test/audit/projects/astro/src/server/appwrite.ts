import { Account, Client, TablesDB } from 'node-appwrite';

export const SESSION_COOKIE = 'guestbook-session';

export function createAdminClient() {
  const client = new Client()
    .setEndpoint(import.meta.env.PUBLIC_APPWRITE_ENDPOINT)
    .setProject(import.meta.env.PUBLIC_APPWRITE_PROJECT)
    .setKey(import.meta.env.APPWRITE_KEY);

  return {
    get account() {
      return new Account(client);
    },
    get tables() {
      return new TablesDB(client);
    },
  };
}

export function createSessionClient(request: Request) {
  const client = new Client()
    .setEndpoint(import.meta.env.PUBLIC_APPWRITE_ENDPOINT)
    .setProject(import.meta.env.PUBLIC_APPWRITE_PROJECT);

  const session = getSessionCookie(request);
  if (!session) throw new Error('Session cookie not found');
  client.setSession(session);

  return {
    get account() {
      return new Account(client);
    },
  };
}

function getSessionCookie(request: Request): string | null {
  const header = request.headers.get('cookie') ?? '';
  const cookies = new Map(header.split(';').map((c) => c.trim().split('=', 2) as [string, string]));
  return cookies.get(SESSION_COOKIE) ?? null;
}
