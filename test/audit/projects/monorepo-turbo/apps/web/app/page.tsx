import { members, removeMember } from "@repo/backend/members";
import { Button } from "@repo/ui/button";
import { revalidatePath } from "next/cache";

export default async function Home() {
  const all = await members("core");

  async function remove(form: FormData) {
    "use server";
    await removeMember("core", String(form.get("id")));
    revalidatePath("/");
  }

  return all.map(({ id, name }) => (
    <form key={id} action={remove}>
      <input type="hidden" name="id" value={id} />
      {name} <Button>Remove</Button>
    </form>
  ));
}
