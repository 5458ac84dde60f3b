import { ts } from "../../compiler.js";
import { requiredBy } from "./commonjs.js";
import { type Definition, definitionsOf } from "./definitions.js";
import type { CodeModule, CodeModules } from "./modules.js";
import { isNothing } from "./syntax.js";

/** A class, and the file that it is written in. */
export interface CodeClass {
  readonly node: ts.ClassLikeDeclaration;
  readonly module: CodeModule;
}

/** What an expression means, as far as it matters here: a class, or a file with its names. */
type Meaning = CodeClass | CodeModule | undefined;

/** Finds classes of an SDK's code by following its names from file to file; nothing is run. */
export class CodeClasses {
  readonly #modules: CodeModules;
  /** What names were found to mean, with those that are being followed: code may lead in circles. */
  readonly #known = new Map<string, Meaning>();

  constructor(modules: CodeModules) {
    this.#modules = modules;
  }

  /** The class that the package exports under a name. */
  exported(name: string): CodeClass | undefined {
    const { entry } = this.#modules;
    return entry === undefined ? undefined : classIn(this.#exportOf(entry, name));
  }

  /** The class that a class extends, if it is the package's own. */
  baseOf({ node, module }: CodeClass): CodeClass | undefined {
    const clause = node.heritageClauses?.find(
      ({ token }) => token === ts.SyntaxKind.ExtendsKeyword,
    );
    const base = clause?.types[0]?.expression;
    return base === undefined ? undefined : classIn(this.#meaningOf(base, module));
  }

  #exportOf(module: CodeModule, name: string): Meaning {
    const { exported, passedOn, whole } = definitionsOf(module);
    return this.#once(`${module.file}>${name}`, () => {
      const named = exported.get(name);
      if (named !== undefined) return this.#agreed(named, module);
      // What is assigned to `module.exports` may itself be a file's names.
      const others = [
        ...whole.map((expression) => ({ of: expression, name })),
        ...(name === "default" ? [] : passedOn.map((from) => ({ from, name }))),
      ];
      const found = others.flatMap((one) => this.#defined(one, module) ?? []);
      return same(found);
    });
  }

  /** What all definitions of a name say; nothing if one says something else. */
  #agreed(definitions: readonly Definition[], module: CodeModule): Meaning {
    const meant = definitions.filter((one) => !("written" in one && isNothing(one.written)));
    const found = meant.flatMap((one) => this.#defined(one, module) ?? []);
    return found.length === meant.length ? same(found) : undefined;
  }

  #defined(definition: Definition, module: CodeModule): Meaning {
    if ("written" in definition) {
      const { written } = definition;
      return ts.isClassLike(written) ? { node: written, module } : this.#meaningOf(written, module);
    }
    if ("of" in definition) {
      const object = this.#meaningOf(definition.of, module);
      return isModule(object) ? this.#exportOf(object, definition.name) : undefined;
    }
    const target = this.#modules.follow(module, definition.from);
    if (target === undefined || definition.name === undefined) return target;
    const { name } = definition;
    // `import Users from "./users.js"` of CommonJS takes all that the file exports.
    return this.#exportOf(target, name) ?? (name === "default" ? this.#wholeOf(target) : undefined);
  }

  #meaningOf(expression: ts.Expression, module: CodeModule): Meaning {
    if (ts.isParenthesizedExpression(expression)) {
      return this.#meaningOf(expression.expression, module);
    }
    if (ts.isClassExpression(expression)) return { node: expression, module };
    if (ts.isIdentifier(expression)) {
      const own = definitionsOf(module).own.get(expression.text) ?? [];
      return this.#once(`${module.file}:${expression.text}`, () => this.#agreed(own, module));
    }
    if (ts.isPropertyAccessExpression(expression)) {
      const object = this.#meaningOf(expression.expression, module);
      return isModule(object) ? this.#exportOf(object, expression.name.text) : undefined;
    }
    if (isAssignment(expression)) return this.#meaningOf(expression.right, module);
    const required = requiredBy(expression);
    const target = required === undefined ? undefined : this.#modules.follow(module, required);
    return target === undefined ? undefined : (this.#wholeOf(target) ?? target);
  }

  /** What `require` gives for a file that assigns something to `module.exports`. */
  #wholeOf(module: CodeModule): Meaning {
    const { whole } = definitionsOf(module);
    const find = () => same(whole.flatMap((value) => this.#meaningOf(value, module) ?? []));
    return this.#once(`${module.file}=`, find);
  }

  /** Looks a name up once; one that leads to itself means nothing. */
  #once(key: string, find: () => Meaning): Meaning {
    if (!this.#known.has(key)) {
      this.#known.set(key, undefined);
      this.#known.set(key, find());
    }
    return this.#known.get(key);
  }
}

const classIn = (meaning: Meaning): CodeClass | undefined =>
  meaning === undefined || isModule(meaning) ? undefined : meaning;

const isModule = (meaning: Meaning): meaning is CodeModule =>
  meaning !== undefined && "file" in meaning;

/** What several say, if all say the same. */
function same([first, ...more]: readonly (CodeClass | CodeModule)[]): Meaning {
  if (first === undefined) return undefined;
  const identity = (one: CodeClass | CodeModule) => (isModule(one) ? one : one.node);
  return more.every((one) => identity(one) === identity(first)) ? first : undefined;
}

const isAssignment = (node: ts.Expression): node is ts.BinaryExpression =>
  ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken;
