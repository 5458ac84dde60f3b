import Head from "next/head";
import { useState } from "react";
import styles from "@/styles/Home.module.css";

export default function Home({ total }) {
  const [email, setEmail] = useState("");
  const [sent, setSent] = useState(false);

  const submit = async (event) => {
    event.preventDefault();
    await fetch("/api/subscribe", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email }),
    });
    setSent(true);
  };

  return (
    <>
      <Head>
        <title>Newsletter</title>
      </Head>
      <main className={styles.main}>
        <p>{total} readers</p>
        {sent ? <p>Check your mail.</p> : (
          <form onSubmit={submit}>
            <input value={email} onChange={(e) => setEmail(e.target.value)} />
          </form>
        )}
      </main>
    </>
  );
}

export async function getServerSideProps() {
  const { users } = await import("@/lib/appwrite");
  const { total } = await users.list();
  return { props: { total } };
}
