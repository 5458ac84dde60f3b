const services = require("./services");
const { databases, make } = require("./services");

services.users.list(); // use: users.list key
databases.deleteDocument("d", "c", "x"); // use: databases.deleteDocument key
make("k").get("u"); // use: users.get key
