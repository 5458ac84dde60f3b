import { describe, expect, it } from "vitest";
import { auditProject } from "../support/audit-project.js";

const sdk = `import { Client, Teams, Users } from "node-appwrite";
const client = new Client().setKey("k");
export const users = new Users(client);
export const teams = new Teams(client);
`;

/** What the audit sees in a component beside a file with two services. */
async function judged(name: string, text: string, files: Readonly<Record<string, string>> = {}) {
  const project = auditProject({ "src/sdk.ts": sdk, [`src/${name}`]: text, ...files });
  const { report } = await project.audit();
  const all = report.units.map((unit) => ({ ...unit, ...unit.found }));
  const own = <Item extends { readonly place: { readonly file: string; readonly line: number } }>(
    items: readonly Item[],
  ) => items.filter(({ place }) => place.file.endsWith(`/${name}`));
  return {
    complete: all.every(({ complete }) => complete),
    /** Each call where it stands in the component's own text. */
    calls: own(all.flatMap(({ uses }) => uses)).map(({ caller, assumed, method, place }) => {
      const line = text.split("\n")[place.line - 1] ?? "";
      const found = line.slice(place.column - 1, place.column - 1 + method.length);
      const [service = "", called = ""] = method.split(".");
      expect(found.startsWith(called), `${service} in ${line}`).toBe(true);
      return `${method} ${place.line}${caller === "key" && !assumed ? "" : " ?"}`;
    }),
    unresolved: own(all.flatMap(({ unresolved }) => unresolved)).map(
      ({ reason, text: shown }) => `${reason} ${shown}`,
    ),
  };
}

const readable: readonly (readonly [string, string, string, readonly string[]])[] = [
  [
    "Vue's script and template",
    "Page.vue",
    `<script lang="ts">
export const kept = 1;
</script>
<script setup lang="ts">
import { users } from "./sdk";
const load = async (id: string) => await users.get(id);
</script>
<template>
  <p>It's é here</p>
  <p v-for="(u, i) in list" :key="users.listIdentities(u)" @click="load(u); users.delete(u.$id)" :[dyn]="x"
    v-if="b" :style="{ a: b, c }" v-bind="$attrs" #item="{ x }" @b="function () { users.getPrefs('x') }"
    >{{ users.list() }}{{a}}{{b}} {{ users.listLogs("x") }}</p><br>
  <Card :loaded="await users.listMemberships('u')"><template #head="{ y }">{{ y }}</template></Card>
</template>
<style>p { color: v-bind(c) }</style>
`,
    [
      ...["users.get 6", "users.listIdentities 10", "users.delete 10"],
      ...["users.getPrefs 11", "users.list 12", "users.listLogs 12", "users.listMemberships 13"],
    ],
  ],
  [
    "Vue's component without types, as an object of options",
    "Old.vue",
    `<template><button @click="go">{{ label }}</button></template>
<script>
import { users } from "./sdk";
export default { methods: { async go() { await users.list(); } } };
</script>
`,
    ["users.list 4"],
  ],
  [
    "Svelte's scripts and template",
    "Page.svelte",
    `<script module lang="ts">
  import { users } from "./sdk";
  export const first = users.list();
</script>
<p title="é {users.get("a")} {b}">{#if a && b}1{:else if users.getPrefs("c")}2{/if}</p>
<script lang="ts">
  let { data }: { data: unknown } = $props();
</script>
{#each (await users.list()).users as { name, $id }, i ($id)}
  <li class="a {name} b" onclick={() => users.delete($id as string)} {...rest} class:x={y}>{name}</li>
{:else}{@html x}{/each}
{#await users.listLogs("x") then list}{list.total}{:catch e}{e}{/await}{#key k}x{/key}
{#snippet row(x)}{@const z = users.listMemberships(x)}{z}{/snippet}{@render row((a, b))}
`,
    [
      ...["users.list 3", "users.get 5", "users.getPrefs 5", "users.list 9"],
      ...["users.delete 10", "users.listLogs 12", "users.listMemberships 13"],
    ],
  ],
  [
    "Svelte's component without types",
    "Old.svelte",
    `<script>
  import { users } from "./sdk";
  $: people = users.list();
</script>
<button on:click|preventDefault={() => users.delete("u")}>x</button>
`,
    ["users.list 3", "users.delete 5"],
  ],
  [
    "Svelte's state and stores",
    "State.svelte",
    `<script>
  import { readable } from "./store";
  import { users, teams } from "./sdk";
  const store = readable(teams);
  let own = $state(users);
</script>
{#await own.list()}{/await}{#await $store.list()}{/await}
`,
    ["users.list 7", "teams.list 7"],
  ],
  [
    "Astro's frontmatter, template and scripts",
    "Page.astro",
    `---
import { users } from "./sdk";
const people = await users.list();
if (!people) return Astro.redirect("/é");
---
<html lang="en">
  <body class={x} {...props} data-é="ü" title=\`a \${users.get("t")}\`>
    <!-- c -->
    {people.users.map((u) => <li title={u.name}>{u.$id}<br>{users.delete("é")}</li> <hr>)}
    {await users.listLogs("x")}{/* comment */}
    <Card client:load a={users.getPrefs("p")} {short}>x</Card>
    {cond ? <a>1</a> : <><b/>{users.listMemberships("m")}</>}
  </body>
  <script>import { teams } from "./sdk"; teams.list();</script>
  <script type="application/ld+json">{ "a": 1 }</script>
  <style>a { color: red }</style>
</html>
`,
    [
      ...["users.list 3", "users.get 7", "users.delete 9", "users.listLogs 10"],
      ...["users.getPrefs 11", "users.listMemberships 12", "teams.list 14"],
    ],
  ],
];

const store = `export const readable = <T>(value: T) => ({
  subscribe(run: (value: T) => void) { run(value); return () => {}; },
});
`;

describe("a component in a language of its own", () => {
  it.each(readable)("is read, each call where it stands: %s", async (_, name, text, expected) => {
    const { calls } = await judged(name, text, { "src/store.ts": store });
    expect(calls).toEqual(expected);
  });

  it.each(readable.filter(([what]) => !/stores/.test(what)))(
    "hides nothing: %s",
    async (_, name, text) => {
      const { complete, unresolved } = await judged(name, text);
      expect({ complete, unresolved }).toEqual({ complete: true, unresolved: [] });
    },
  );

  it.each([
    [
      "Give.vue",
      '<script setup>import { users } from "./sdk";</script><template><A :users="users"/></template>',
      "users",
    ],
    [
      "Short.vue",
      '<script setup>import { users } from "./sdk";</script><template><A :users /></template>',
      "users",
    ],
    [
      "Each.vue",
      '<script setup>import { users } from "./sdk";</script><template><p v-for="s in [users]">{{ s.list() }}</p></template>',
      "[users]",
    ],
    [
      "Data.vue",
      '<script>import { users } from "./sdk"; export default { data() { return { users } } }</script><template>{{ users.list() }}</template>',
      "export default",
    ],
    ["Give.svelte", '<script>import { users } from "./sdk";</script><A {users}/>', "users"],
    [
      "Each.svelte",
      '<script>import { users } from "./sdk";</script>{#each [users] as s}{s.list()}{/each}',
      "[users]",
    ],
    ["Give.astro", '---\nimport { users } from "./sdk";\n---\n<A users={users}/>', "users"],
  ])("is listed where it hands a service on: %s", async (name, text, shown) => {
    const { complete, unresolved } = await judged(name, text);
    expect(complete).toBe(false);
    expect(unresolved.join()).toContain(`any ${shown}`);
  });

  it.each([
    [
      "Pug.vue",
      '<script setup>import { users } from "./sdk";</script><template lang="pug">p= users.list()</template>',
    ],
    ["Coffee.vue", '<script lang="coffee">import { users } from "./sdk"</script>'],
    ["Away.vue", '<script src="./sdk.ts"></script><template>{{ users.list() }}</template>'],
    ["Broken.svelte", '<script>import { users } from "./sdk";</script>{#each users'],
    ["Broken.astro", '---\nimport { users } from "./sdk"; const = 1;\n---\n'],
  ])("is listed as a whole if it can't be read: %s", async (name, text) => {
    const { complete, unresolved } = await judged(name, text);
    expect({ complete, unresolved }).toEqual({ complete: false, unresolved: [`unread ${name}`] });
  });

  it.each([
    [
      "Link.svelte",
      '<a href="https://github.com/appwrite/sdk-for-node/node-appwrite">node-appwrite</a>',
    ],
    [
      "Types.vue",
      '<script setup lang="ts">import type { Models } from "node-appwrite"; defineProps<{ u: Models.User }>();</script>',
    ],
    ["Text.astro", "---\nconst text = 'node-appwrite';\n---\n<p>{text}</p>"],
  ])("is no use if it only speaks of an SDK: %s", async (name, text) => {
    const { calls, complete, unresolved } = await judged(name, text);
    expect({ calls, complete, unresolved }).toEqual({ calls: [], complete: true, unresolved: [] });
  });

  it("is found by an alias, and outside of any program", async () => {
    const aliases = JSON.stringify({
      compilerOptions: {
        baseUrl: ".",
        paths: { "@/*": ["src/*"] },
        moduleResolution: "bundler",
        module: "preserve",
      },
      include: ["src"],
    });
    const aliased = '<script setup>import { users } from "@/sdk"; users.list();</script>';
    const inside = await judged("A.vue", aliased, { "tsconfig.json": aliases });
    expect(inside).toMatchObject({ calls: ["users.list 1"], complete: true });
    const script =
      '<script>import { Client, Users } from "node-appwrite"; new Users(new Client().setKey("k")).list();</script>';
    const project = auditProject({
      "appwrite.config.json": JSON.stringify({ functions: [{ $id: "f", path: "f" }] }),
      "f/main.js": "export default 1;",
      "web/Page.svelte": script,
    });
    const { report } = await project.audit();
    expect(report.units.map(({ required, unit }) => [unit.name, required])).toEqual([
      ["f", []],
      ["files outside (web)", ["users.read"]],
    ]);
  });
});

describe("an alias that no tsconfig has yet", () => {
  it.each([
    ["Nuxt's", "pages/index.vue", "~/server/sdk", "server/sdk.ts"],
    ["Nuxt's, from the folder of the app", "app/pages/index.vue", "@/lib/sdk", "app/lib/sdk.ts"],
    ["Nuxt's, of all of the project", "app/pages/index.vue", "~~/server/sdk", "server/sdk.ts"],
    ["SvelteKit's", "src/routes/+page.svelte", "$lib/server/sdk", "src/lib/server/sdk.ts"],
  ])("leads where its framework has it lead: %s", async (_, file, specifier, target) => {
    const project = auditProject({
      "package.json": "{}",
      [target]: sdk,
      [file]: `<script>import { users } from "${specifier}"; users.list();</script>`,
    });
    const { report } = await project.audit();
    expect(report.units.map(({ complete, required }) => [complete, required])).toEqual([
      [true, ["users.read"]],
    ]);
  });
});
