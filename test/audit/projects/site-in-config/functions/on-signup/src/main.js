import { Client, ID, Teams } from 'node-appwrite';

export default async ({ req, res }) => {
  const teams = new Teams(
    new Client()
      .setEndpoint(process.env.APPWRITE_FUNCTION_API_ENDPOINT)
      .setProject(process.env.APPWRITE_FUNCTION_PROJECT_ID)
      .setKey(req.headers['x-appwrite-key']),
  );
  const { $id, name } = req.bodyJson;
  const team = await teams.create({ teamId: ID.unique(), name: `${name}'s team` });
  await teams.createMembership({ teamId: team.$id, roles: ['owner'], userId: $id });
  return res.empty();
};
