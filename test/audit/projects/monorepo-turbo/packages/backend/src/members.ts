import { Query, Teams } from "node-appwrite";
import { admin } from "./client.js";

const teams = new Teams(admin);

export async function members(teamId: string) {
  const { memberships } = await teams.listMemberships({ teamId, queries: [Query.limit(100)] });
  return memberships.map(({ $id, userName }) => ({ id: $id, name: userName }));
}

export const removeMember = (teamId: string, membershipId: string) =>
  teams.deleteMembership({ teamId, membershipId });
