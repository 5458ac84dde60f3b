import * as web from "@appwrite.io/console";
import * as server from "node-appwrite";

new server.Users(new server.Client().setKey("k")).list(); // use: users.list key
new web.Users(new web.Client().setJWT("s")).list(); // use: users.list session
