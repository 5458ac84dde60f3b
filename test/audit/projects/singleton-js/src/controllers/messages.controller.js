const MessageService = require('../services/message.service');

const service = new MessageService();

module.exports = {
  topics: async (req, res) => res.json(await service.topics()),
  send: async (req, res) => {
    const { subject, html, topic } = req.body;
    res.status(201).json(await service.send(subject, html, topic));
  },
  subscribe: async (req, res) => {
    try {
      res.status(201).json(await service.subscribe(req.body.topic, req.body.email));
    } catch (error) {
      res.status(400).json({ message: error.message });
    }
  },
};
