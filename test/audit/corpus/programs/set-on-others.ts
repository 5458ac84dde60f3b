import { Account, Client, Users } from "node-appwrite";

declare const browser: any;
const web = new browser.Client().setEndpoint("https://cloud.appwrite.io/v1");
web.setSession("s");
web.setKey(web.config.key);

async function signedIn(secret: string) {
  const client = new Client();
  if (secret) client.setSession(secret);
  return {
    get account() {
      return new Account(client);
    },
  };
}

const { account } = await signedIn("s");
account.get(); // use: account.get session
new Users(new Client().setKey("k")).list(); // use: users.list key
