import ts from "typescript";
import type { Node } from "./tree.ts";

/** A test whose title can't be read without running it. */
export class ComputedTitle extends Error {
  /** @param line Counted from 1. */
  constructor(line: number, call: string) {
    super(`line ${line}: the title of ${call} is no plain string`);
    this.name = "ComputedTitle";
  }
}

/** mocha's words for a test or a group of them, with and without `.only` and `.skip`. */
const CALLS = new Set(["describe", "it"]);

function nameOf(callee: ts.Expression): string | undefined {
  const name = ts.isPropertyAccessExpression(callee) ? callee.expression : callee;
  return ts.isIdentifier(name) && CALLS.has(name.text) ? name.text : undefined;
}

function titlesBelow(node: ts.Node, source: ts.SourceFile): Node[] {
  const found: Node[] = [];
  node.forEachChild((child) => {
    const call = ts.isCallExpression(child) ? nameOf(child.expression) : undefined;
    if (call === undefined || !ts.isCallExpression(child)) {
      found.push(...titlesBelow(child, source));
      return;
    }
    const line = source.getLineAndCharacterOfPosition(child.getStart(source)).line + 1;
    const [title, body] = child.arguments;
    if (title === undefined || !ts.isStringLiteralLike(title)) throw new ComputedTitle(line, call);
    const children = body === undefined ? [] : titlesBelow(body, source);
    found.push({ title: title.text, line, children });
  });
  return found;
}

/**
 * Reads the titles of a test file's `describe` and `it` calls, nested as they are.
 * @throws ComputedTitle When a title isn't there to be read.
 */
export function titlesOf(file: string, text: string): readonly Node[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  return titlesBelow(source, source);
}
