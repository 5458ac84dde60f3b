var express = require('express');
var router = express.Router();
const tickets = require('../models/tickets');
const { requireUser } = require('../middleware/auth');

const wrap = (handler) => (req, res, next) => handler(req, res, next).catch(next);

router.use(requireUser);

router.get('/', wrap(async (req, res) => {
  res.json(await tickets.all(req.user.$id));
}));

router.post('/', wrap(async (req, res) => {
  res.status(201).json(await tickets.create(req.user.$id, req.body));
}));

router.patch('/:id/close', wrap(async (req, res) => {
  res.json(await tickets.close(req.params.id));
}));

module.exports = router;
