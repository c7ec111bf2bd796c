/** A node of the syntax tree that solc gives out. What else it has depends on its type. */
export interface AstNode {
  readonly nodeType: string;
  /** `begin:length:file`, in bytes of UTF-8. */
  readonly src: string;
  readonly id: number;
  readonly [field: string]: unknown;
}

/** Whether a value is a node. */
export function isNode(value: unknown): value is AstNode {
  return (
    typeof value === "object" &&
    value !== null &&
    "nodeType" in value &&
    typeof value.nodeType === "string" &&
    "src" in value &&
    typeof value.src === "string" &&
    "id" in value &&
    typeof value.id === "number"
  );
}

/** The nodes in one field, be it one node, a list or nothing. */
export function nodesIn(field: unknown): readonly AstNode[] {
  if (Array.isArray(field)) return field.flatMap((entry) => nodesIn(entry));
  return isNode(field) ? [field] : [];
}

/** The nodes right below a node, in the order in which they stand in the source. */
export function childrenOf(node: AstNode): readonly AstNode[] {
  return Object.values(node)
    .flatMap((field) => nodesIn(field))
    .sort((one, other) => rangeOf(one).begin - rangeOf(other).begin);
}

/** A node and all that is below it. */
export function* walk(node: AstNode): Generator<AstNode> {
  yield node;
  for (const child of childrenOf(node)) yield* walk(child);
}

/** A part of a source, in bytes of UTF-8. */
export interface Range {
  readonly begin: number;
  readonly end: number;
}

/** Where a node stands in its source. */
export function rangeOf(node: AstNode): Range {
  const [begin = 0, length = 0] = node.src.split(":").map(Number);
  return { begin, end: begin + length };
}

/** A field that is text; empty when it is none. */
export function textIn(field: unknown): string {
  return typeof field === "string" ? field : "";
}
