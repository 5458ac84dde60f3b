import * as sdk from "https://esm.sh/node-appwrite@13.0.0";

export default async (context: any) => {
  const client = new sdk.Client()
    .setEndpoint(Deno.env.get("APPWRITE_FUNCTION_API_ENDPOINT") ?? "")
    .setProject(Deno.env.get("APPWRITE_FUNCTION_PROJECT_ID") ?? "")
    .setKey(context.req.headers["x-appwrite-key"] ?? "");

  const [users, teams] = await Promise.all([
    new sdk.Users(client).list([sdk.Query.limit(1)]),
    new sdk.Teams(client).list([sdk.Query.limit(1)]),
  ]);
  context.log(`${users.total} users in ${teams.total} teams`);
  return context.res.json({ users: users.total, teams: teams.total });
};
