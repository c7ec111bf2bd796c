const QUOTE: i32 = 0x22;
const BACKSLASH: i32 = 0x5c;
/** Characters below it are controls, which JSON takes escaped alone. */
const SPACE: i32 = 0x20;

function escaped(code: i32): string {
  if (code == QUOTE) return '\\"';
  if (code == BACKSLASH) return "\\\\";
  return "\\u00" + (code < 0x10 ? "0" : "") + code.toString(16);
}

/** The text as a JSON string. */
export function quoted(text: string): string {
  const parts: string[] = ['"'];
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= SPACE && code != QUOTE && code != BACKSLASH) continue;
    parts.push(text.substring(from, i));
    parts.push(escaped(code));
    from = i + 1;
  }
  parts.push(text.substring(from));
  parts.push('"');
  return parts.join("");
}
