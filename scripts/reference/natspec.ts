/** What a NatSpec comment says, by its tags. */
export interface NatSpec {
  readonly notice: string;
  readonly dev: string;
  /** Name → text, in their order. */
  readonly params: ReadonlyMap<string, string>;
  readonly returns: readonly string[];
}

/**
 * One line of text, whatever lines the source has; but a list stays a list, and an empty line begins a paragraph. What it
 * refers to, `{IReputation-scoreOf}`, becomes code.
 */
function flow(text: string): string {
  return text
    .trim()
    .replace(/\{([A-Za-z][\w.-]*)\}/g, "`$1`")
    .replace(/\n[ \t]+-[ \t]+/g, "\n- ")
    .replace(/\n[ \t]*\n[ \t]*/g, "\u0000")
    .replace(/\n(?!- )[ \t]*/g, " ")
    .replaceAll("\u0000", "\n\n")
    .replace(/([^\n])\n- /, "$1\n\n- ");
}

/**
 * Reads a comment of [NatSpec](https://docs.soliditylang.org/en/latest/natspec-format.html).
 *
 * @param text as the compiler gives it: without the marks of a comment
 */
export function parseNatSpec(text: string): NatSpec {
  const parts = text.split(/(?:^|\n)\s*@(?=[a-z])/);
  const [untagged = "", ...tagged] = parts;
  const said: Record<"notice" | "dev" | "return", string[]> = { notice: [], dev: [], return: [] };
  const params = new Map<string, string>();
  if (untagged.trim() !== "") said.notice.push(flow(untagged));
  for (const part of tagged) {
    const [, tag = "", rest = ""] = /^([a-z]+)\s*([\s\S]*)$/.exec(part) ?? [];
    if (tag === "notice" || tag === "dev" || tag === "return") said[tag].push(flow(rest));
    if (tag !== "param") continue;
    const [, name = "", about = ""] = /^(\S+)\s*([\s\S]*)$/.exec(rest) ?? [];
    params.set(name, flow(about));
  }
  return {
    notice: said.notice.join("\n\n"),
    dev: said.dev.join("\n\n"),
    params,
    returns: said.return,
  };
}
