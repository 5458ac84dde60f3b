/**
 * How the files of an SDK end that are read. Packages have code and types twice, for CommonJS and for ES
 * modules: what begins with one goes on with it.
 *
 * @module
 */

export const codeEndings = (code: string): readonly string[] =>
  code.endsWith(".mjs") ? [".mjs", ".js", ".cjs"] : [".js", ".cjs"];

export function declarationEndings(declarations: string): readonly string[] {
  const own = /\.d\.[cm]ts$/.exec(declarations)?.[0];
  return own === undefined ? [".d.ts"] : [own, ".d.ts"];
}
