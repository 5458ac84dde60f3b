import users = require("./export-equals.cjs");

users.get({ userId: "u" }); // use: users.get key
