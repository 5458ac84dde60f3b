const { Router } = require('express');
const controller = require('../controllers/messages.controller');

const router = Router();
router.get('/topics', controller.topics);
router.post('/messages', controller.send);
router.post('/subscribers', controller.subscribe);

module.exports = router;
