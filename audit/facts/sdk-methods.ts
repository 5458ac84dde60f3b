import { ts } from "../../codegen/src/compiler.js";
import type { SdkClasses, ServiceClass } from "./sdk-classes.js";

/** A method of an SDK's service. */
export interface SdkMethod {
  readonly service: ServiceClass;
  readonly name: string;
}

/**
 * The SDK's methods that a property stands for: several, where it belongs to a union. Through `Pick`,
 * mapped types and intersections, a property's declarations are still those of the class.
 */
export function methodsOf(symbol: ts.Symbol | undefined, sdk: SdkClasses): SdkMethod[] {
  return distinct(
    (symbol?.declarations ?? []).flatMap((declaration) => {
      const service = sdk.services.get(declaration.parent);
      if (service === undefined || !ts.isMethodDeclaration(declaration)) return [];
      const name = declaration.name.getText();
      return service.methods.has(name) ? [{ service, name }] : [];
    }),
  );
}

/** An SDK declares its classes twice where it has types for ES modules and for CommonJS. */
export function distinct(methods: readonly SdkMethod[]): SdkMethod[] {
  return [
    ...new Map(
      methods.map((m) => [`${m.service.sdk.name} ${m.service.name} ${m.name}`, m] as const),
    ).values(),
  ];
}

/** The methods of an SDK's services that a type has, by their names. */
export function methodsIn(type: ts.Type, sdk: SdkClasses): Map<string, SdkMethod[]> {
  return new Map(
    type.getProperties().flatMap((property) => {
      const methods = methodsOf(property, sdk);
      return methods.length === 0 ? [] : [[property.name, methods] as const];
    }),
  );
}
