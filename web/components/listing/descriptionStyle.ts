/** How a listing's description is set: as its publisher broke the lines. */
export const descriptionStyle = {
  whiteSpace: "pre-line",
  overflowWrap: "anywhere",
  fontSize: "1.1rem",
} as const;
