/** A proposal's first line, and what follows it. */
export function titleAndText(description: string): { title: string; text: string } {
  const [first = "", ...rest] = description.trim().split("\n");
  return { title: first.trim(), text: rest.join("\n").trim() };
}
