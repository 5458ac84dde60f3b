import { delay } from "https://deno.land/std@0.224.0/async/delay.ts";

export async function geocode(address: string): Promise<{ lat: number; lon: number }> {
  await delay(1000);
  const url = new URL("https://nominatim.example.org/search");
  url.searchParams.set("q", address);
  const [first] = await (await fetch(url)).json();
  return { lat: Number(first.lat), lon: Number(first.lon) };
}
