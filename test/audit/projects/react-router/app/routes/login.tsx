import { redirect } from "react-router";
import { admin } from "~/lib/appwrite.server";
import { commitSession, getSession } from "~/lib/session.server";
import type { Route } from "./+types/login";

export async function action({ request }: Route.ActionArgs) {
  const form = await request.formData();
  const { account } = admin();
  const { secret } = await account.createEmailPasswordSession(
    String(form.get("email")),
    String(form.get("password")),
  );
  const session = await getSession();
  session.set("secret", secret);
  return redirect("/", { headers: { "Set-Cookie": await commitSession(session) } });
}

export default function Login() {
  return (
    <form method="post">
      <input name="email" />
      <input name="password" type="password" />
      <button>Log in</button>
    </form>
  );
}
