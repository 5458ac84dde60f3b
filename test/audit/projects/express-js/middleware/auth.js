const { sdk } = require('../config/appwrite');

async function requireUser(req, res, next) {
  const jwt = req.headers['x-jwt'];
  if (!jwt) return res.status(401).json({ message: 'Unauthorized' });
  try {
    const client = new sdk.Client()
      .setEndpoint(process.env.APPWRITE_ENDPOINT)
      .setProject(process.env.APPWRITE_PROJECT_ID)
      .setJWT(jwt);
    req.user = await new sdk.Account(client).get();
    next();
  } catch (err) {
    next(err);
  }
}

module.exports = { requireUser };
