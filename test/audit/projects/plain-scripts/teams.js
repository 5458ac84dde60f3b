const { Client, Teams } = require('node-appwrite');
const { endpoint, project, key } = require('./env');

const client = new Client().setEndpoint(endpoint).setProject(project).setKey(key);
const teams = new Teams(client);

(async () => {
  for (const { $id, name } of (await teams.list()).teams) {
    const { total } = await teams.listMemberships($id);
    console.log(name, total);
  }
})();
