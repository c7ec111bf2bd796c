import { type Build, writeBuild } from "../mutation/build.ts";
import { survey } from "../mutation/judgement.ts";
import { CHOICE, CHOICE_SOURCE, withSides } from "../mutation/schema.ts";
import { isOurs } from "../solidity/artifacts.ts";
import { type AstNode, nodesIn, rangeOf, walk } from "../solidity/ast.ts";
import { bytesOf, sourceOf } from "../solidity/rewrite.ts";
import type { Covered } from "./lines.ts";

/** Numbers beyond any mutant's. */
const FIRST_NUMBER = 0x0200_0000;

/** A condition and the two numbers by which it reports its sides: false, and the next one for true. */
interface Condition {
  readonly node: AstNode;
  readonly number: number;
  readonly source: string;
  readonly line: number;
}

/** What chooses between two ways: `if`, `?:`, loops and `require`. */
function conditionsIn(ast: AstNode): readonly AstNode[] {
  return [...walk(ast)].flatMap((node) => {
    if (node.nodeType !== "FunctionCall") return nodesIn(node.condition);
    const isRequire = nodesIn(node.expression).some(({ name }) => name === "require");
    return isRequire ? nodesIn(node.arguments).slice(0, 1) : [];
  });
}

function find({ input, asts }: Build, isCounted: (file: string) => boolean): readonly Condition[] {
  const found: Omit<Condition, "number">[] = [];
  for (const [source, ast] of asts) {
    if (!isOurs(source) || !isCounted(source)) continue;
    const bytes = bytesOf(input.sources[source]?.content ?? "");
    for (const node of conditionsIn(ast)) {
      found.push({ node, source, line: bytes.slice(0, rangeOf(node).begin).split("\n").length });
    }
  }
  return found.map((condition, index) => ({ ...condition, number: FIRST_NUMBER + 2 * index }));
}

/**
 * Runs the TypeScript tests with every condition reporting its sides.
 * @param isCounted Says of the compiler's name of a source whether it counts.
 * @param folder For the artifacts.
 */
export async function branchesOf(
  build: Build,
  isCounted: (source: string) => boolean,
  folder: string,
): Promise<Covered> {
  const conditions = find(build, isCounted);
  const sources = { ...build.input.sources };
  sources[CHOICE_SOURCE] = { content: CHOICE };
  for (const [source, ofSource] of Map.groupBy(conditions, (condition) => condition.source)) {
    const ast = build.asts.get(source);
    if (ast === undefined) throw new Error(`No syntax tree of ${source}.`);
    const numbers = new Map(ofSource.map(({ node, number }) => [node, number]));
    sources[source] = { content: sourceOf(withSides(ast, bytesOf(sources[source]?.content ?? ""), numbers)) };
  }
  const changed = [...new Set(conditions.map(({ source }) => source))];
  writeBuild(build, { ...build.input, sources }, changed, folder);

  const { reached } = await survey(folder);
  const taken = new Set(Object.values(reached).flat());
  const missed = conditions.flatMap(({ source, line, number }) =>
    [`${source}:${line} never false`, `${source}:${line} never true`].filter(
      (_, side) => !taken.has(number + side),
    ),
  );
  return { found: conditions.length * 2, missed };
}
