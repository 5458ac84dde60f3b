import sdk from "node-appwrite";

// The types of this release have neither of the two, and the client has both.
const client = new sdk.Client().setProject("p");
client.addHeader("X-Appwrite-Key", "k");
new sdk.Users(client).list(); // use: users.list key
client.call("get", "/users", {}, {}); // unresolved: raw-call
client["call"]("get", "/teams", {}, {}); // unresolved: raw-call
const { call } = client; // unresolved: raw-call
call.bind(client)("get", "/health", {}, {});
const jwt = new sdk.Client();
jwt.headers["x-appwrite-jwt"] = "j";
new sdk.Account(jwt).get(); // use: account.get session?
