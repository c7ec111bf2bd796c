/** How an agreement's story is set: it is what one came to read. */
export const storyStyle = { fontSize: "1.2rem", lineHeight: 1.5 } as const;
