import { cursor, Editor } from "../../../test/support/editor.js";
import { compare } from "../compare.js";
import type { Measure } from "../row.js";

/** What is open in an editor of its own; each time it is asked, somebody has typed another name. */
function opened(imports: string, before: string) {
  const editor = new Editor();
  let typed = 0;
  const text = (call: string) => {
    typed += 1;
    return `${imports}
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

/** What an editor waits for at `users.`, after a change, beside the SDK's own service. */
export const editor: Measure = async () => {
  const ours = opened(
    'import { Client } from "node-appwrite"; import { scopedClient } from "appwrite-scopes";',
    'const { users } = scopedClient(client, ["users.read", "rows.write"]);',
  );
  const bare = opened(
    'import { Client, Users } from "node-appwrite";',
    "const users = new Users(client);",
  );
  const rounds = 51;
  return [
    await compare("editor: completion at `users.`", {
      ours: ours.complete,
      beside: bare.complete,
      rounds,
      aim: 1.3,
    }),
    await compare("editor: quick info on `users.list`", {
      ours: ours.describe,
      beside: bare.describe,
      rounds,
      aim: 1.1,
    }),
  ];
};
