/** What one message may hold: the network takes 1 MB in all. */
export const limits = {
  /** UTF-16 units of a text. */
  text: 10_000,
  /** Bytes of an attached file. */
  attachment: 640 * 1024,
  /** Bytes of a content of our own kinds. */
  own: 32 * 1024,
} as const;
