const sdk = require("node-appwrite");
const formData = require("form-data");
const Mailgun = require("mailgun.js");

module.exports = async function (req, res) {
  const client = new sdk.Client();
  const databases = new sdk.Databases(client);
  const users = new sdk.Users(client);

  client
    .setEndpoint(req.variables['APPWRITE_FUNCTION_ENDPOINT'])
    .setProject(req.variables['APPWRITE_FUNCTION_PROJECT_ID'])
    .setKey(req.variables['APPWRITE_FUNCTION_API_KEY']);

  const event = JSON.parse(req.variables['APPWRITE_FUNCTION_EVENT_DATA']);
  const user = await users.get(event.$id);

  const mailgun = new Mailgun(formData).client({
    username: 'api',
    key: req.variables['MAILGUN_API_KEY'],
  });
  await mailgun.messages.create(req.variables['MAILGUN_DOMAIN'], {
    from: 'Bakery <hello@bakery.test>',
    to: user.email,
    subject: `Welcome, ${user.name}!`,
    text: 'Good bread is on its way.',
  });

  await databases.createDocument('main', 'profiles', user.$id, { name: user.name });
  await users.updatePrefs(user.$id, { welcomed: true });

  res.json({ ok: true });
};
