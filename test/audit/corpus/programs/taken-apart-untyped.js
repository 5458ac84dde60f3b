import { Client, Teams, Users } from "node-appwrite";

let users, teams;
function make(key) {
  const client = new Client().setKey(key);
  return { users: new Users(client), teams: new Teams(client) };
}
export default async ({ req }) => {
  ({ users, teams } = make(req.headers.key));
  await users.list(); // use: users.list key
  return teams.list(); // use: teams.list key
};
