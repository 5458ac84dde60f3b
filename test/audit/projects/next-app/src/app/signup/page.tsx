import { signUpWithEmail } from "./actions";

export default function SignUpPage() {
  return (
    <form action={signUpWithEmail}>
      <input name="email" type="email" />
      <input name="password" type="password" />
      <input name="name" />
      <button type="submit">Sign up</button>
    </form>
  );
}
