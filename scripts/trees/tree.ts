/** A branch or leaf of what can happen: its title and what is below it. */
export interface Node {
  readonly title: string;
  readonly line: number;
  readonly children: readonly Node[];
}

/** What can't be read, and where. */
export class MalformedTree extends Error {
  /** @param line Counted from 1. */
  constructor(line: number, reason: string) {
    super(`line ${line}: ${reason}`);
    this.name = "MalformedTree";
  }
}

const ROOT = /^[A-Z]\w*\.\w+$/;
const ENTRY = /^((?:│ {3}| {4})*)([├└])── (\S.*)$/;
const BRANCH = /^(when|given) \S/;
const LEAF = /^it \S/;

interface Entry {
  readonly depth: number;
  readonly isLast: boolean;
  /** The columns left of it: whether each has a line that goes on. */
  readonly lines: readonly boolean[];
  readonly title: string;
  readonly line: number;
}

/** Whether a title is that of a leaf: `it …`. */
export function isLeaf(title: string): boolean {
  return LEAF.test(title);
}

function entryOf(text: string, line: number): Entry {
  const match = ENTRY.exec(text);
  if (match === null) {
    throw new MalformedTree(line, "neither a root `Contract.function` nor an entry after `├── ` or `└── `");
  }
  const [, left = "", corner, title = ""] = match;
  if (title.trimEnd() !== title) throw new MalformedTree(line, "a space at the end");
  if (!BRANCH.test(title) && !LEAF.test(title)) {
    throw new MalformedTree(line, `"${title}" begins with none of when, given and it`);
  }
  const lines = Array.from({ length: left.length / 4 }, (_, column) => left[column * 4] === "│");
  return { depth: lines.length, isLast: corner === "└", lines, title, line };
}

/** Reads the entries of one depth from `entries`, which get shorter by those. */
function take(entries: Entry[], above: readonly boolean[]): Node[] {
  const nodes: Node[] = [];
  for (let entry = entries[0]; entry !== undefined && entry.depth >= above.length; entry = entries[0]) {
    if (entry.depth > above.length) {
      throw new MalformedTree(entry.line, "deeper than one step below the entry above it");
    }
    if (entry.lines.some((goesOn, column) => goesOn !== above[column])) {
      throw new MalformedTree(entry.line, "its lines don't match the entries above it");
    }
    entries.shift();
    const children = take(entries, [...above, !entry.isLast]);
    if (isLeaf(entry.title) && children.length > 0) {
      throw new MalformedTree(entry.line, "something is below a leaf");
    }
    if (!isLeaf(entry.title) && children.length === 0) {
      throw new MalformedTree(entry.line, "nothing is below a branch");
    }
    nodes.push({ title: entry.title, line: entry.line, children });
    const next = entries[0];
    if (next !== undefined && next.depth === above.length && entry.isLast) {
      throw new MalformedTree(next.line, "comes after `└──`, which says that nothing does");
    }
    if ((next === undefined || next.depth < above.length) && !entry.isLast) {
      throw new MalformedTree(entry.line, "`├──` says that something comes after it, and nothing does");
    }
  }
  return nodes;
}

/**
 * Reads a `.tree` file: roots `Contract.function`, and below each its branches (`when …`, `given …`) and leaves
 * (`it …`).
 * @throws MalformedTree With the line.
 */
export function parseTree(text: string): readonly Node[] {
  const roots: Node[] = [];
  const rows = text.split("\n").map((row, index) => ({ row, line: index + 1 }));
  const filled = rows.filter(({ row }) => row.trim() !== "");
  while (filled.length > 0) {
    const [{ row, line } = { row: "", line: 1 }] = filled.splice(0, 1);
    if (!ROOT.test(row)) throw new MalformedTree(line, `"${row}" is no root \`Contract.function\``);
    const next = filled.findIndex((other) => ROOT.test(other.row));
    const below = filled.splice(0, next === -1 ? filled.length : next);
    const children = take(
      below.map((entry) => entryOf(entry.row, entry.line)),
      [],
    );
    if (children.length === 0) throw new MalformedTree(line, `nothing is below ${row}`);
    roots.push({ title: row, line, children });
  }
  if (roots.length === 0) throw new MalformedTree(1, "the file is empty");
  return roots;
}
