import type { SdkDeclarations, SdkMethod } from "../../codegen/src/sdk/sdk.js";

/** The files of an SDK, as its package would have them. */
export function sdkFiles(
  name: string,
  version: string,
  declarations: SdkDeclarations,
): Record<string, string> {
  return {
    "package.json": JSON.stringify({ name, version, types: "index.d.ts" }),
    "index.d.ts": declarationText(declarations),
    "index.js": codeText(declarations),
  };
}

function declarationText({ classes, enums }: SdkDeclarations): string {
  const classTexts = classes.map(({ name, methods, fields }) => {
    const members = [
      ...methods.map((m) => `${m.name}(): ${m.synchronous ? "string" : "Promise<string>"};`),
      ...fields.map((field) => `readonly ${field}: string;`),
    ];
    return `export declare class ${name} {\n  constructor(client: Client);\n  ${members.join("\n  ")}\n}\n`;
  });
  const enumTexts = enums.map(({ name, members }) => {
    const texts = members.map((member) => `${member.name} = ${JSON.stringify(member.value)},`);
    return `export declare enum ${name} {\n  ${texts.join("\n  ")}\n}\n`;
  });
  const client = "export declare class Client {\n  setKey(key: string): this;\n}\n";
  return [client, ...classTexts, ...enumTexts].join("\n");
}

function codeText({ classes }: SdkDeclarations): string {
  const texts = classes.map(({ name, methods }) => {
    const members = methods.map((method) => `  ${method.name}(given) { ${bodyOf(method)} }`);
    return `class ${name} {\n  constructor(client) { this.client = client; }\n${members.join("\n")}\n}\nexports.${name} = ${name};\n`;
  });
  return ["exports.Client = class {};\n", ...texts].join("\n");
}

function bodyOf({ route }: SdkMethod): string {
  if (route === undefined) return 'return "";';
  const parameters = route.path.match(/\{\w+\}/g) ?? [];
  const path = parameters.reduce(
    (text, parameter) => `${text}.replace(${JSON.stringify(parameter)}, given)`,
    JSON.stringify(route.path),
  );
  const address = `new URL(this.client.config.endpoint + ${path})`;
  return `return this.client.call(${JSON.stringify(route.verb.toLowerCase())}, ${address});`;
}
