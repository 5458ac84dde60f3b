const sdk = require('node-appwrite');
const env = require('./env');

let client = new sdk.Client();
let users = new sdk.Users(client);
let teams = new sdk.Teams(client);

client
  .setEndpoint(env.endpoint)
  .setProject(env.project)
  .setKey(env.key);

const [, , email] = process.argv;

users
  .create(sdk.ID.unique(), email)
  .then((user) => users.updateLabels(user.$id, ['guest']))
  .then(() => teams.list())
  .then(({ teams: all }) =>
    Promise.all(all.map((team) => teams.createMembership(team.$id, ['guest'], 'https://example.com/join', email))),
  )
  .catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
