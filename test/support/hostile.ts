import fc from "fast-check";

/** Texts that would be code, or the end of a text, wherever they are not printed as data. */
export const hostileTexts = [
  'it\'s "quoted" and `ticked`',
  '""; process.exit(1); //',
  "'; process.exit(1); //",
  "\\",
  '\\"',
  "\\'",
  '\\\\"',
  `\${process.exit(1)}`,
  "{{literal description}} {{{this}}}",
  "*/ process.exit(1); /*",
  "// \n process.exit(1)",
  "\r\n\t\v\f\b\0",
  "\u2028process.exit(1)\u2029",
  "\u202e reversed \u2066 isolated \ufeff\u200b",
  "\ud800 alone \udfff",
  "𝒳 👩‍👩‍👧 漢字 é e\u0301",
  "</script><script>alert(1)</script><!-- -->",
  "__proto__",
  "\\u0022",
  "%s %c \x1b[31m",
  "x".repeat(300),
];

/** Any text at all, and more often than chance would have it one that is hostile. */
export const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(...`"'\`\\\${}*/\n\r\u2028\ud800\udc00\0ux0 `.split("")) }),
  fc.constantFrom(...hostileTexts),
);
