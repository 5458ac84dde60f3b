/**
 * Scopes of which any one will do, as one text: `documents.read | rows.read`. It is written for people, and into
 * the types of a generated tree, from which an audit reads it.
 *
 * @module
 */

export const anyOfText = (scopes: readonly string[]): string => scopes.join(" | ");

export const anyOfIn = (text: string): readonly string[] => text.split(" | ");
