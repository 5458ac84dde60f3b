import { Client, Teams, Users } from "node-appwrite";

function page(users: Users, cursor: number): number {
  users.list(); // use: users.list key
  return cursor === 0 ? 0 : page(users, cursor - 1);
}
page(new Users(new Client().setKey("k")), 3);
const even = (users: Users, n: number): void => (n === 0 ? void users.get({ userId: "u" }) : odd(users, n - 1)); // use: users.get session
const odd = (users: Users, n: number): void => even(users, n - 1);
even(new Users(new Client().setSession("s")), 4);
const same = (teams: Teams, isAgain: boolean): Teams => {
  if (!isAgain) same(new Teams(new Client().setSession("s")), true);
  return teams;
};
same(new Teams(new Client().setKey("k")), false).list(); // use: teams.list key
