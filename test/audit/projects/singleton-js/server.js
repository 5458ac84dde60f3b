const express = require('express');
const bodyParser = require('body-parser');
const routes = require('./src/routes');

const app = express();
app.use(bodyParser.json());
app.use('/api', routes);
app.listen(process.env.PORT || 8080);
