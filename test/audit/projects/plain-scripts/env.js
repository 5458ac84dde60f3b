require('dotenv').config();

module.exports = {
  endpoint: process.env.ENDPOINT,
  project: process.env.PROJECT,
  key: process.env.OPS_KEY,
};
