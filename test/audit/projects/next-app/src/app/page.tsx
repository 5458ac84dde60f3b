import Image from "next/image";
import Link from "next/link";
import { redirect } from "next/navigation";
import { getLoggedInUser } from "@/lib/server/appwrite";
import { listProducts } from "@/lib/server/products";
import styles from "./page.module.css";

export default async function Home({ searchParams }: { searchParams: Promise<{ page?: string }> }) {
  const user = await getLoggedInUser();
  if (!user) redirect("/signup");
  const { page = "1" } = await searchParams;
  const { products, total } = await listProducts(Number(page));
  return (
    <main className={styles.main}>
      <h1>Hello {user.name}, {total} products</h1>
      <ul>
        {products.map((product) => (
          <li key={product.$id}>
            {product.imageId && <Image src={`/image/${product.imageId}`} alt="" width={80} height={80} />}
            <Link href={`/products/${product.$id}`}>{product.name}</Link>
          </li>
        ))}
      </ul>
    </main>
  );
}
