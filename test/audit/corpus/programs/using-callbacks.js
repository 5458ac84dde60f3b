const { Client, Users, Query } = require("node-appwrite");

async function paginate(fetch) {
  const all = [];
  for (let page = await fetch([]); page.length > 0; page = await fetch([Query.offset(all.length)])) all.push(...page);
  return all;
}
module.exports = async function main({ env }) {
  const client = new Client().setEndpoint(env.ENDPOINT).setKey(env.KEY);
  const users = new Users(client);
  const found = await paginate(async (queries) => (await users.list(queries)).users); // use: users.list key
  return Promise.all(found.map(({ $id }) => users.deleteSessions($id))); // use: users.deleteSessions key
};
