import { data, redirect } from "react-router";
import { admin, asUser } from "~/lib/appwrite.server";
import type { Route } from "./+types/recipe";

export async function loader({ params, request }: Route.LoaderArgs) {
  const { tables, account } = await asUser(request);
  const [recipe, user] = await Promise.all([
    tables.getRow("cookbook", "recipes", params.id),
    account.get().catch(() => null),
  ]);
  return { recipe, isMine: user?.$id === recipe.ownerId };
}

export async function action({ params, request }: Route.ActionArgs) {
  const { account } = await asUser(request);
  const user = await account.get();
  const { tables, storage } = admin();
  const recipe = await tables.getRow("cookbook", "recipes", params.id);
  if (recipe.ownerId !== user.$id) throw data("Forbidden", { status: 403 });
  const images: string[] = recipe.imageIds ?? [];
  await Promise.all(images.map((fileId) => storage.deleteFile("images", fileId)));
  await tables.deleteRow("cookbook", "recipes", params.id);
  return redirect("/");
}

export default function Recipe({ loaderData: { recipe, isMine } }: Route.ComponentProps) {
  return (
    <form method="post">
      <h1>{recipe.title}</h1>
      {isMine && <button type="submit">Delete</button>}
    </form>
  );
}
