/** Bytes that every file system takes for a name, with room for a browser's " (1)". */
const NAME_BYTES = 200;

/** Longest ending that is kept whole where a name is cut. */
const ENDING = 16;

/** Names of devices on Windows, with any ending. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * Makes a name that somebody else gave fit to be shown and saved: no path, no control characters, no marks that turn the
 * direction of text so that "exe" reads as "txt" (Unicode TR 36), no hidden file, nothing that a file system refuses.
 */
export function safeName(given: string): string {
  const shown = given
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, "")
    .replace(/[/\\:*?"<>|]/g, "_")
    .trim()
    .replace(/^\.+/, "");
  const bare = withoutTail(shown);
  const named = RESERVED.test(bare) ? `_${bare}` : bare;
  return shortened(named) || "file";
}

function shortened(name: string): string {
  if (bytesOf(name) <= NAME_BYTES) return name;
  const dot = name.lastIndexOf(".");
  const ending = dot > 0 && name.length - dot <= ENDING ? name.slice(dot) : "";
  let room = NAME_BYTES - bytesOf(ending);
  let start = "";
  for (const character of name.slice(0, name.length - ending.length)) {
    room -= bytesOf(character);
    if (room < 0) break;
    start += character;
  }
  return withoutTail(start + ending);
}

/** Windows drops dots and spaces at the end of a name. */
const withoutTail = (name: string): string => name.replace(/[. ]+$/, "");

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
