import type { ts } from "../../codegen/src/compiler.js";
import type { ServiceClass } from "../facts/sdk-classes.js";
import type { Cell } from "./solver/solver.js";

/**
 * What the values are that are followed through a program. A value stands for all that is made at one place, by one
 * way into the code there.
 *
 * @module
 */

/** A function that was entered by one way, so that two callers of it are told apart. */
export interface Frame {
  /** The function; or the class, of which the fields are set. */
  readonly entered: ts.Node;
  /** The call that entered it; `undefined` for what is called from outside. */
  readonly call: ts.Node | undefined;
  readonly caller: Frame | undefined;
  /** How the function around it was entered. */
  readonly outer: Frame | undefined;
  /** What `this` is. */
  readonly self: Cell;
  /** What it returns. */
  readonly result: Cell;
  /** What is thrown in it. */
  readonly thrown: Cell;
  /** All that it is given, one argument after the other: `arguments`. */
  readonly given: Thing;
  /** How many calls lead here. */
  readonly depth: number;
}

/** A place in the code, and the way into it. */
export interface Site {
  readonly node: ts.Node;
  readonly frame: Frame | undefined;
}

/** A service of an SDK. */
export interface Service {
  readonly kind: "service";
  readonly class: ServiceClass;
  readonly at: Site;
  /** The client that it was made with. */
  readonly client: Cell;
}

/** A client of an SDK. */
export interface Client {
  readonly kind: "client";
  readonly at: Site;
}

/** A scoped client of a generated tree, or one of its services. */
export interface Scoped {
  readonly kind: "scoped";
  readonly at: Site;
  readonly client: Cell;
  readonly grant: Cell;
}

/** A method that was read from a service or a client. */
export interface Method {
  readonly kind: "method";
  readonly of: Client | Scoped | Service;
  readonly name: string;
}

/** What objects have in common. */
export interface Thing {
  readonly kind: "class" | "function" | "list" | "map" | "module" | "object" | "proxy" | "set";
  readonly at: Site;
  readonly fields: Map<string, Cell>;
  /** What is under names that nobody knows, or one after the other. */
  readonly elements: Cell;
  /** What its members are inherited from. */
  readonly prototypes: Cell;
  /** Of a function, what it returns to code that is not read. */
  readonly results: Cell;
  /** Functions that are called when a property is read, or written. */
  readonly getters: Map<string, Thing>;
  readonly setters: Map<string, Thing>;
  /** Called for each field that there is, and that there will be. */
  readonly watchers: ((name: string, field: Cell) => void)[];
  /** What is read from it by a name, with all that it inherits. */
  readonly members: Map<string, Cell>;
}

/** A function that is the language's own, by its whole name: `Array.prototype.map`. */
export interface Native {
  readonly kind: "native";
  readonly name: string;
}

/** What `bind` makes of a function. */
export interface Bound {
  readonly kind: "bound";
  /** Where it was made. */
  readonly node: ts.Node;
  readonly target: Value;
  /** `undefined` where it is not known what `this` is then. */
  readonly self: Cell | undefined;
  readonly given: readonly Cell[];
}

/** A class of an SDK. */
export interface SdkClass {
  readonly kind: "sdk-class";
  readonly declaration: ts.Declaration;
}

/** A function that makes scoped clients, of a generated tree's `clientFactory`. */
export interface Factory {
  readonly kind: "factory";
  readonly make: Cell;
}

/** A text that is written out; or one that is made of it. */
export interface Text {
  readonly kind: "text";
  readonly node: ts.Node;
  /** `undefined` where it is part of a longer one. */
  readonly text: string | undefined;
}

/** What is read by a name from what surrounds the program: a variable of the environment. */
export interface EnvironmentVariable {
  readonly kind: "setting";
  readonly name: string;
}

/** What comes from code that is not read, and is known by its type alone. */
export interface Outside {
  readonly kind: "outside";
  readonly type: ts.Type;
}

/**
 * What may be anything, but for a service of the program's: those are followed. That holds as long as each rule that drops
 * a value hands it out, so that it is listed.
 */
export interface Open {
  readonly kind: "open";
}

export type Value =
  | Bound
  | Client
  | Factory
  | Method
  | Native
  | Open
  | Outside
  | Scoped
  | SdkClass
  | Service
  | EnvironmentVariable
  | Text
  | Thing;

export const open: Open = { kind: "open" };

/**
 * What holds no service and no function: texts, numbers, and lists and records of them, such as a server answers. It is
 * open in all but two things: its methods are the language's own, and no type is asked for what a call of it gives.
 */
export const data: Open = { kind: "open" };

/** Whether a value has fields of its own. */
export const isThing = (value: Value): value is Thing => "fields" in value;
