import { type AstNode, childrenOf, nodesIn, type Range, rangeOf } from "./ast.ts";

/** What a node's text becomes; it is given the text with all that is below the node rewritten already. */
export type Rewrite = (rewritten: string) => string;

/** Statements whose range the compiler gives without the semicolon. */
const WITHOUT_SEMICOLON = new Set([
  "Break",
  "Continue",
  "EmitStatement",
  "ExpressionStatement",
  "PlaceholderStatement",
  "Return",
  "RevertStatement",
]);

/** A source as a string of its bytes, so that the compiler's offsets are indices. */
export function bytesOf(source: string): string {
  return Buffer.from(source, "utf8").toString("latin1");
}

/** The inverse of {@link bytesOf}. */
export function sourceOf(bytes: string): string {
  return Buffer.from(bytes, "latin1").toString("utf8");
}

/** The range of a node, of a statement with its semicolon, which may be that of the statement that it ends with. */
export function extentOf(node: AstNode, bytes: string): Range {
  const { begin, end } = rangeOf(node);
  const last = [node.trueBody, node.falseBody, node.body].flatMap((field) => nodesIn(field)).at(-1);
  if (last !== undefined) return { begin, end: Math.max(end, extentOf(last, bytes).end) };
  if (!WITHOUT_SEMICOLON.has(node.nodeType)) return { begin, end };
  const semicolon = /^\s*;/.exec(bytes.slice(end, end + 200));
  return { begin, end: end + (semicolon?.[0].length ?? 0) };
}

/**
 * Rewrites some nodes of a source, from the innermost out.
 * @param rewrites By the node's id.
 * @param bytes See {@link bytesOf}.
 */
export function rewritten(node: AstNode, bytes: string, rewrites: ReadonlyMap<number, Rewrite>): string {
  const own = rewrites.get(node.id);
  const { begin, end } = extentOf(node, bytes);
  let text = "";
  let done = begin;
  for (const child of childrenOf(node)) {
    const range = extentOf(child, bytes);
    // Some nodes share their text with another, such as the type of two variables.
    if (range.begin < done || range.end > end) continue;
    text += bytes.slice(done, range.begin) + rewritten(child, bytes, rewrites);
    done = range.end;
  }
  text += bytes.slice(done, end);
  return own === undefined ? text : own(text);
}
