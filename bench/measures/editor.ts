import { cursor, Editor } from "../../test/support/editor.js";
import type { Measure } from "../row.js";
import { compare } from "../timing.js";

/** What is open in the editor; each time it is asked, somebody has typed another name. */
function opened(before: string) {
  const editor = new Editor();
  let typed = 0;
  const text = (call: string) => {
    typed += 1;
    return `import { Client, Users } from "node-appwrite";
      import { scopedClient } from "appwrite-scopes";
      const name${typed} = new Client();
      ${before.replace("client", `name${typed}`)}
      ${call}`;
  };
  return {
    complete() {
      const found = editor.completions(text(`users.${cursor}`));
      if (!found.some(({ name }) => name === "list")) throw new Error("there is no completion");
    },
    describe() {
      const { type } = editor.quickInfo(text(`users.${cursor}list();`));
      if (!type.includes("list")) throw new Error(`there is no quick info: ${type}`);
    },
  };
}

/** What an editor waits for at `appwrite.users.`, after a change, beside the SDK's own service. */
export const editor: Measure = async () => {
  const ours = opened('const { users } = scopedClient(client, ["users.read", "rows.write"]);');
  const bare = opened("const users = new Users(client);");
  const rounds = 25;
  const aim = 1.1;
  return [
    await compare("editor: completion at `users.`", {
      ours: ours.complete,
      beside: bare.complete,
      rounds,
      aim,
    }),
    await compare("editor: quick info on `users.list`", {
      ours: ours.describe,
      beside: bare.describe,
      rounds,
      aim,
    }),
  ];
};
