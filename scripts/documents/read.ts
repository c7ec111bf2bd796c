import GithubSlugger from "github-slugger";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { toString as textOf } from "mdast-util-to-string";
import { visit } from "unist-util-visit";

/** What a document promises its readers. */
export interface Document {
  /** Where its links lead, as written. */
  readonly links: readonly string[];
  /** What a link to a place in it can name: its headings, as GitHub names them. */
  readonly anchors: ReadonlySet<string>;
  /** What its readers are told to run, a command each, without comments. */
  readonly commands: readonly string[];
  /** Scripts of package.json that its text names. */
  readonly scripts: readonly string[];
}

/** The commands of a shell block: one a line, unless a backslash joins two. */
function commandsIn(block: string): readonly string[] {
  return block
    .replace(/\\\n\s*/g, "")
    .split("\n")
    .map((line) => line.replace(/(^|\s)#.*$/, "").trim())
    .filter((line) => line !== "");
}

function scriptsIn(text: string): readonly string[] {
  return [...text.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name = ""]) => name);
}

/** Reads a document (CommonMark). */
export function readDocument(markdown: string): Document {
  const links: string[] = [];
  const commands: string[] = [];
  const scripts: string[] = [];
  const anchors = new Set<string>();
  const slugger = new GithubSlugger();
  visit(fromMarkdown(markdown), (node: Nodes) => {
    if (node.type === "link" || node.type === "image" || node.type === "definition") links.push(node.url);
    else if (node.type === "heading") anchors.add(slugger.slug(textOf(node)));
    else if (node.type === "inlineCode") scripts.push(...scriptsIn(node.value));
    else if (node.type === "code" && node.lang === "sh") {
      commands.push(...commandsIn(node.value));
      scripts.push(...scriptsIn(node.value));
    }
  });
  return { links, anchors, commands, scripts };
}
