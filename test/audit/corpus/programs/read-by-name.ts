import _ from "lodash";
import { Client, Users } from "node-appwrite";

const users = new Users(new Client().setKey("k"));
await _.get(users, "list").call(users); // unresolved: package
await _.map([users], "list")[0]?.call(users); // unresolved: package
await _.mapValues({ users }, "get").users.call(users, "u"); // unresolved: package
await _.property<Users, () => Promise<unknown>>("list")(users).call(users); // unresolved: package
console.log(_.sortBy([users], "id").length);
