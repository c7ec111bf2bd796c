/** A document has no place for a generated part, or one that isn't closed. */
export class NoPlace extends Error {
  constructor(name: string) {
    super(
      `The document has no place for "${name}": write <!-- generated: ${name} --> and <!-- end --> around it.`,
    );
    this.name = "NoPlace";
  }
}

/**
 * Puts generated text between `<!-- generated: name -->` and the next `<!-- end -->`.
 * @throws {@link NoPlace}
 */
export function insert(document: string, name: string, text: string): string {
  const begin = `<!-- generated: ${name} -->`;
  const from = document.indexOf(begin);
  const to = document.indexOf("<!-- end -->", from);
  if (from < 0 || to < 0) throw new NoPlace(name);
  return `${document.slice(0, from + begin.length)}\n${text}\n${document.slice(to)}`;
}
