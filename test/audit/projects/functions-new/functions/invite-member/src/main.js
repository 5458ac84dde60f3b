import { Client, Teams, Users } from 'node-appwrite';
import { throwIfMissing } from './utils.js';

// This Appwrite function will be executed every time your function is triggered
export default async ({ req, res, log, error }) => {
  throwIfMissing(process.env, ['TEAM_ID']);

  // You can use the Appwrite SDK to interact with other services
  const client = new Client()
    .setEndpoint(process.env.APPWRITE_FUNCTION_API_ENDPOINT)
    .setProject(process.env.APPWRITE_FUNCTION_PROJECT_ID)
    .setKey(req.headers['x-appwrite-key'] ?? '');
  const users = new Users(client);
  const teams = new Teams(client);

  try {
    const user = await users.get(req.headers['x-appwrite-user-id']);
    const known = await teams.listMemberships(process.env.TEAM_ID);
    if (known.memberships.some((membership) => membership.userId === user.$id)) {
      return res.json({ ok: true });
    }
    await teams.createMembership(process.env.TEAM_ID, ['member'], user.email, user.$id);
    log(`Invited ${user.$id}`);
  } catch (err) {
    error('Could not invite: ' + err.message);
    return res.json({ ok: false }, 500);
  }

  return res.json({ ok: true });
};
