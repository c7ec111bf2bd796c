import { type AstNode, childrenOf, nodesIn, type Range, rangeOf, textIn, walk } from "../solidity/ast.ts";
import { extentOf } from "../solidity/rewrite.ts";
import { changesOf } from "./mutators.ts";

/** One small fault put into a source. */
export interface Mutant {
  /** Unique in a source: function, mutator, texts and which of those alike. The same after lines have moved. */
  readonly name: string;
  readonly mutator: string;
  /** Counted from 1. */
  readonly line: number;
  /** The node that is replaced as a whole: an expression that has a value, or a statement. */
  readonly host: AstNode;
  /** The host's text with the fault. */
  readonly text: string;
}

/** What can stand on both sides of `?:`. The rest, such as numbers that have no size yet, is replaced further out. */
const NO_VALUE = /^t_(rational|stringliteral|tuple|function|type|module|magic|modifier|mapping|error|event)/;

const EXPRESSIONS = new Set([
  "Assignment",
  "BinaryOperation",
  "Conditional",
  "FunctionCall",
  "Identifier",
  "IndexAccess",
  "Literal",
  "MemberAccess",
  "TupleExpression",
  "UnaryOperation",
]);

const STATEMENTS = new Set([
  "Block",
  "Break",
  "Continue",
  "EmitStatement",
  "ExpressionStatement",
  "InlineAssembly",
  "Return",
  "RevertStatement",
]);

function hasValue(node: AstNode): boolean {
  const types = node.typeDescriptions;
  if (!EXPRESSIONS.has(node.nodeType) || typeof types !== "object" || types === null) return false;
  const type = "typeIdentifier" in types ? textIn(types.typeIdentifier) : "";
  return type !== "" && !NO_VALUE.test(type) && node.lValueRequested !== true;
}

/** In the head of a loop a statement can't be replaced by another kind. */
function isReplaceable(statement: AstNode, parent: AstNode | undefined): boolean {
  if (!STATEMENTS.has(statement.nodeType)) return false;
  const head = [...nodesIn(parent?.initializationExpression), ...nodesIn(parent?.loopExpression)];
  return !head.some(({ id }) => id === statement.id);
}

/** Where to put the choice between a node and its mutants; undefined where there is no place. */
function hostOf(node: AstNode, parents: ReadonlyMap<number, AstNode>): AstNode | undefined {
  for (let at: AstNode | undefined = node; at !== undefined; at = parents.get(at.id)) {
    if (hasValue(at) || isReplaceable(at, parents.get(at.id))) return at;
    if (!EXPRESSIONS.has(at.nodeType) && !/^(FunctionCallOptions|NewExpression)$/.test(at.nodeType))
      return undefined;
  }
  return undefined;
}

/** A storage pointer that is given back must be assigned: its assignment can't be deleted. */
function isPointerAssignment(node: AstNode): boolean {
  return nodesIn(node.expression).some((expression) =>
    nodesIn(expression.leftHandSide).some(
      (left) => left.nodeType === "Identifier" && /_storage_ptr"/.test(JSON.stringify(left.typeDescriptions)),
    ),
  );
}

function spliced(bytes: string, whole: Range, part: Range, text: string): string {
  return bytes.slice(whole.begin, part.begin) + text + bytes.slice(part.end, whole.end);
}

function parentsIn(root: AstNode): ReadonlyMap<number, AstNode> {
  const parents = new Map<number, AstNode>();
  for (const node of walk(root)) for (const child of childrenOf(node)) parents.set(child.id, node);
  return parents;
}

function functionsIn(ast: AstNode): readonly { readonly name: string; readonly body: AstNode }[] {
  const contracts = nodesIn(ast.nodes);
  return [ast, ...contracts].flatMap((scope) =>
    nodesIn(scope.nodes)
      .filter(({ nodeType }) => /^(Function|Modifier)Definition$/.test(nodeType))
      .flatMap((definition) =>
        nodesIn(definition.body).map((body) => ({
          name: [textIn(scope.name), textIn(definition.name) || textIn(definition.kind)]
            .filter(Boolean)
            .join("."),
          body,
        })),
      ),
  );
}

/**
 * Finds every mutant of a source.
 * @param bytes The source, see `bytesOf`.
 * @param declarations By id, of all sources of the build.
 */
export function mutantsOf(
  ast: AstNode,
  bytes: string,
  declarations: ReadonlyMap<number, AstNode>,
): readonly Mutant[] {
  const parents = parentsIn(ast);
  const textOf = (node: AstNode) => bytes.slice(rangeOf(node).begin, rangeOf(node).end);
  const declarationOf = (node: AstNode) => declarations.get(Number(node.referencedDeclaration));
  const seen = new Map<string, number>();
  const mutants: Mutant[] = [];
  for (const { name, body } of functionsIn(ast)) {
    for (const node of walk(body)) {
      const parent = parents.get(node.id);
      if (parent === undefined || isPointerAssignment(node)) continue;
      for (const { mutator, text } of changesOf(node, { parent, textOf, declarationOf })) {
        const host = hostOf(node, parents);
        if (host === undefined) continue;
        const part = text === "" ? extentOf(node, bytes) : rangeOf(node);
        const short = (long: string) =>
          Buffer.from(long, "latin1").toString("utf8").replace(/\s+/g, " ").trim();
        const title = `${name}: ${mutator}: ${short(textOf(node))} → ${short(text) || "nothing"}`;
        const times = (seen.get(title) ?? 0) + 1;
        seen.set(title, times);
        mutants.push({
          name: times === 1 ? title : `${title} (${times})`,
          mutator,
          line: bytes.slice(0, part.begin).split("\n").length,
          host,
          text: spliced(bytes, extentOf(host, bytes), part, text),
        });
      }
    }
  }
  return mutants;
}
