(function main(sdk) {
  const client = new sdk.Client();
  client.setEndpoint("http://127.0.0.1/v1").setKey("k");
  const teams = new sdk.Teams(client);
  teams.list().then(({ teams: found }) => found.forEach((team) => teams.delete(team.$id))); // use: teams.list key; teams.delete key
})(require("node-appwrite"));
