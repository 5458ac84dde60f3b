import { Trash } from "lucide-react";
import { Button } from "@/components/ui/button";
import { getUser } from "@/lib/appwrite";
import { db } from "@/lib/db";
import { removeMember } from "./actions";

export default async function Page() {
  const user = await getUser();
  const projects = await db.project.findMany({ where: { owner: user?.$id } });
  return projects.map((project) => (
    <form key={project.id} action={removeMember}>
      {project.name}
      <Button variant="ghost">
        <Trash />
      </Button>
    </form>
  ));
}
