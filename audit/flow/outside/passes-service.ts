import { ts } from "../../../codegen/src/compiler.js";
import type { Program } from "../../facts/analysis.js";

/**
 * Whether a service or a client may come into a function, or out of it, by what its types say: by an argument, by what it
 * returns, or in what it makes. Of others, it matters little by which call they are entered.
 *
 * @param entered - the function; or the class, of which the fields are set
 */
export function passesService({ carriers, checker }: Program, entered: ts.Node): boolean {
  const made = ts.isConstructorDeclaration(entered) ? entered.parent : entered;
  if (ts.isClassLike(made)) return carriers.hides(checker.getTypeAtLocation(made));
  if (!ts.isFunctionLike(entered)) return false;
  const signature = checker.getSignatureFromDeclaration(entered);
  if (signature === undefined) return false;
  const given = signature.parameters.map((parameter) => checker.getTypeOfSymbol(parameter));
  return [checker.getReturnTypeOfSignature(signature), ...given].some(
    (type) => carriers.hides(type) || isGivenOne(type),
  );

  /** A function that is given a service: `(users: Users) => void`. */
  function isGivenOne(type: ts.Type): boolean {
    return type
      .getCallSignatures()
      .some(({ parameters }) =>
        parameters.some((parameter) => carriers.hides(checker.getTypeOfSymbol(parameter))),
      );
  }
}
