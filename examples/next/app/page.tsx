import { createSessionClient } from "../lib/appwrite";
import { signIn } from "./actions";

export default async function Page() {
  const appwrite = await createSessionClient();
  if (appwrite !== undefined) {
    const { name } = await appwrite.account.get();
    return <p>{`Hello ${name}`}</p>;
  }
  return (
    <form action={signIn}>
      <input name="email" type="email" aria-label="Email" />
      <input name="password" type="password" aria-label="Password" />
      <button type="submit">Sign in</button>
    </form>
  );
}
