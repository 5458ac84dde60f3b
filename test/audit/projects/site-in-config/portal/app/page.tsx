import { listArticles } from "@/lib/articles";

export default async function Page() {
  const articles = await listArticles();
  return articles.map((article) => <h2 key={article.$id}>{article.title}</h2>);
}
