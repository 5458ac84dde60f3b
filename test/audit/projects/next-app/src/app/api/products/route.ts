import { NextResponse, type NextRequest } from "next/server";
import { getLoggedInUser } from "@/lib/server/appwrite";
import { createProduct } from "@/lib/server/products";

export async function POST(request: NextRequest) {
  const user = await getLoggedInUser();
  if (!user || !user.labels.includes("admin")) {
    return NextResponse.json({ error: "Forbidden" }, { status: 403 });
  }
  const form = await request.formData();
  const product = await createProduct(
    String(form.get("name")),
    Number(form.get("price")),
    form.get("image") as File | undefined,
  );
  return NextResponse.json(product, { status: 201 });
}
