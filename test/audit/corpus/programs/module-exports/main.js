const users = require("./users");
users.list(); // use: users.list session
