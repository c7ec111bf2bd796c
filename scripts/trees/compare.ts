import type { Node } from "./tree.ts";

function twice(nodes: readonly Node[]): readonly Node[] {
  return nodes.filter(({ title }, index) => nodes.findIndex((node) => node.title === title) !== index);
}

/**
 * Compares what a tree says with what the tests beside it say, to the letter. The order is free.
 * @returns A sentence for each difference; none when they are the same.
 */
export function differencesOf(
  tree: readonly Node[],
  tests: readonly Node[],
  path: readonly string[] = [],
): readonly string[] {
  const where = (title: string) => [...path, title].join(" › ");
  const same = tree.flatMap((node) => {
    const test = tests.find(({ title }) => title === node.title);
    if (test === undefined) return [`only in the tree (line ${node.line}): ${where(node.title)}`];
    return differencesOf(node.children, test.children, [...path, node.title]);
  });
  const extra = tests
    .filter(({ title }) => !tree.some((node) => node.title === title))
    .map(({ title, line }) => `only in the tests (line ${line}): ${where(title)}`);
  const repeated = [
    ...twice(tree).map(({ title, line }) => `twice in the tree (line ${line}): ${where(title)}`),
    ...twice(tests).map(({ title, line }) => `twice in the tests (line ${line}): ${where(title)}`),
  ];
  return [...same, ...extra, ...repeated];
}
