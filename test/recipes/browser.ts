/** What somebody sees of a site, and what their browser keeps of it. */
export class Browser {
  readonly #origin: string;
  #cookie = "";

  constructor(origin: string) {
    this.#origin = origin;
  }

  /** A page's source. */
  async open(path: string): Promise<string> {
    const response = await fetch(`${this.#origin}${path}`, { headers: { cookie: this.#cookie } });
    return response.text();
  }

  /** Fills the form of a page in, and sends it as a browser without scripts does. @returns the page that comes next */
  async submit(page: string, fields: Readonly<Record<string, string>>): Promise<string> {
    const [form = ""] = /<form\b[^>]*>/.exec(page) ?? [];
    const body = new FormData();
    for (const [input] of page.matchAll(/<input\b[^>]*>/g)) {
      const name = attribute(input, "name");
      if (name !== undefined) body.set(name, fields[name] ?? attribute(input, "value") ?? "");
    }
    const response = await fetch(new URL(attribute(form, "action") || "/", this.#origin), {
      method: "POST",
      body,
      redirect: "manual",
      headers: { origin: this.#origin },
    });
    const cookies = response.headers.getSetCookie();
    this.#cookie = cookies.map((cookie) => cookie.split(";")[0]).join("; ");
    return this.open(response.headers.get("location") ?? "/");
  }
}

/** What is read of a page: its text, without what stands between tags and comments. */
export const textOf = (page: string) =>
  page.replace(/<!--.*?-->|<(script|style)\b.*?<\/\1>|<[^>]*>/gs, "").trim();

const attribute = (tag: string, name: string) =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll("&amp;", "&");
