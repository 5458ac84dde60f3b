/** What a page of this tool begins with; no other tag than `meta` stands before the one that it is known by. */
const start =
  /^\s*<!doctype html>\s*<html[^>]*>\s*<head>(?:\s*<meta [^>]*>)*?\s*<meta name="generator" content="appwrite-scopes">/i;

/** Whether a text is a page of this tool, with whatever it shows; one that only quotes such a page is none. */
export const isPage = (text: string): boolean => start.test(text.replace(/<!--[\s\S]*?-->/g, ""));
