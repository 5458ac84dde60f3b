import * as appwrite from "node-appwrite";

const client = new appwrite.Client().setKey("k");
export const teams = new appwrite.Teams(client);
teams.listMemberships({ teamId: "t" }); // use: teams.listMemberships key
