async function main() {
  const { Client, Users } = await import("node-appwrite");
  const users = new Users(new Client().setKey("k"));
  await users.list(); // use: users.list key
  const sdk = await import("node-appwrite");
  await new sdk.Teams(new sdk.Client().setKey("k")).list(); // use: teams.list key
}
main();
