import { fileURLToPath } from "node:url";
import { type MethodDeclaration, Node, Project, type TypeNode } from "ts-morph";

/** Where the declarations of each SDK's services lie. */
const declarations = {
  "node-appwrite": "node-appwrite/dist/services/*.d.ts",
  "@appwrite.io/console": "@appwrite.io/console/types/services/*.d.ts",
} as const;

/** The SDKs that methods are called of. */
export type SdkName = keyof typeof declarations;

/** Class, method and arguments to call it with. */
export type SdkArguments = ReadonlyMap<string, ReadonlyMap<string, readonly unknown[]>>;

/**
 * Arguments for every method of an SDK, made by the declared types of the parameters: enough for the
 * SDK to send the call. All optional ones are given too.
 *
 * @param module - the SDK, for the values of its enums
 * @param file - what is given where a file is wanted
 */
export function sdkArguments(
  sdk: SdkName,
  module: Readonly<Record<string, unknown>>,
  file: unknown,
): SdkArguments {
  const project = new Project({
    skipAddingFilesFromTsConfig: true,
    skipFileDependencyResolution: true,
    compilerOptions: { noLib: true, types: [] },
  });
  const folder = fileURLToPath(new URL("../../node_modules/", import.meta.url));
  const classes = project
    .addSourceFilesAtPaths(folder + declarations[sdk])
    .flatMap((source) => source.getClasses());
  return new Map(
    classes.map((declaration) => [
      declaration.getNameOrThrow(),
      // Of two overloads, the first takes all parameters as one object. Later entries would win.
      new Map(
        declaration
          .getInstanceMethods()
          .reverse()
          .map((method) => [method.getName(), argumentsOf(method, valueMaker(module, file))]),
      ),
    ]),
  );
}

type Make = (type: TypeNode) => unknown;

function argumentsOf(method: MethodDeclaration, make: Make): unknown[] {
  return method.getParameters().map((parameter) => {
    const type = parameter.getTypeNodeOrThrow();
    return Node.isTypeLiteral(type)
      ? Object.fromEntries(
          type.getProperties().map((p) => [p.getName(), make(p.getTypeNodeOrThrow())]),
        )
      : make(type);
  });
}

const simple: Readonly<Record<string, unknown>> = {
  string: "x",
  number: 1,
  "number | bigint": 1,
  boolean: true,
  object: {},
};

function valueMaker(module: Readonly<Record<string, unknown>>, file: unknown): Make {
  return (type) => {
    const text = type.getText();
    if (Object.hasOwn(simple, text)) return simple[text];
    if (Node.isArrayTypeNode(type)) return [];
    if (Node.isFunctionTypeNode(type)) return () => {};
    if (/\bFile\b/.test(text)) return file;
    const [first] = Object.values(Object(module[text]));
    return first ?? {}; // A document or the like, whose type is a parameter of the method.
  };
}
