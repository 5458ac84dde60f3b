var express = require('express');
var router = express.Router();
const { sdk, users } = require('../config/appwrite');
const { requireUser } = require('../middleware/auth');

/* GET users listing. */
router.get('/', requireUser, async function(req, res, next) {
  try {
    const result = await users.list([sdk.Query.limit(25)], req.query.search);
    res.json(result.users);
  } catch (err) {
    next(err);
  }
});

router.post('/', async function(req, res, next) {
  try {
    const { email, password, name } = req.body;
    const user = await users.create(sdk.ID.unique(), email, undefined, password, name);
    res.status(201).json({ id: user.$id });
  } catch (err) {
    next(err);
  }
});

module.exports = router;
