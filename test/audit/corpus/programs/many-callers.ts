import { Account, Client, Users } from "node-appwrite";

const admin = new Client().setKey("k");
const mine = new Client().setSession("s");

const both = (client: Client) => ({ account: new Account(client), users: new Users(client) });
both(admin).users.listLogs({ userId: "u" }); // use: users.listLogs key
both(mine).account.get(); // use: account.get session
both(admin).users.get({ userId: "u" }); // use: users.get key
both(mine).account.getPrefs(); // use: account.getPrefs session
both(admin).users.getPrefs({ userId: "u" }); // use: users.getPrefs key
both(mine).account.listLogs(); // use: account.listLogs session
both(admin).users.listSessions({ userId: "u" }); // use: users.listSessions key
both(mine).account.listIdentities(); // use: account.listIdentities session
both(admin).users.listMemberships({ userId: "u" }); // use: users.listMemberships key
both(mine).account.getSession({ sessionId: "current" }); // use: account.getSession session
both(admin).users.listTargets({ userId: "u" }); // use: users.listTargets key
