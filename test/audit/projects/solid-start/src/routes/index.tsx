import { createAsync } from "@solidjs/router";
import { Show } from "solid-js";
import { getStatus } from "~/lib/status";

export default function Home() {
  const status = createAsync(() => getStatus());
  return (
    <main>
      <Show when={status()}>{(value) => <p>{value().functions} functions</p>}</Show>
    </main>
  );
}
