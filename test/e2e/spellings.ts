/** Ways in which a text may lie in a file or travel over a wire without being encrypted. */
export function spellingsOf(secret: string): readonly Buffer[] {
  const plain = Buffer.from(secret, "utf8");
  const ascii = [
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    encodeURIComponent(secret).replaceAll("%20", "+"),
    plain.toString("hex"),
    plain.toString("hex").toUpperCase(),
    ...base64Cores(plain),
  ];
  return [plain, Buffer.from(secret, "utf16le"), ...ascii.map((text) => Buffer.from(text, "latin1"))];
}

/** What is the same in every base 64 text that the bytes are a part of, whichever bytes stand around them. */
function base64Cores(bytes: Buffer): readonly string[] {
  return [0, 1, 2].flatMap((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes])
      .toString("base64")
      .replace(/=+$/, "");
    // Letters that hold bits of the neighbours' bytes are left out.
    const first = Math.ceil((before * 8) / 6);
    const last = Math.floor(((before + bytes.length) * 8) / 6);
    const core = text.slice(first, last);
    return [core, core.replaceAll("+", "-").replaceAll("/", "_")];
  });
}
