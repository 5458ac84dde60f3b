import { Query } from "node-appwrite";
import { Link } from "react-router";
import { admin } from "~/lib/appwrite.server";
import type { Route } from "./+types/home";

export function meta({}: Route.MetaArgs) {
  return [{ title: "Recipes" }];
}

export async function loader() {
  const { tables } = admin();
  const { rows } = await tables.listRows("cookbook", "recipes", [Query.limit(100)]);
  return { recipes: rows.map(({ $id, title }) => ({ id: $id, title })) };
}

export default function Home({ loaderData }: Route.ComponentProps) {
  return loaderData.recipes.map((recipe) => (
    <Link key={recipe.id} to={`/recipes/${recipe.id}`}>
      {recipe.title}
    </Link>
  ));
}
