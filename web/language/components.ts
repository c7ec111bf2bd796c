import type { ThemeOptions } from "@mui/material/styles";

/** The words of MUI's own components. */
export type ComponentWords = Pick<ThemeOptions, "components">;

/** In English, which they speak of themselves: one object, so that the look that was begun with stays. */
export const ENGLISH: ComponentWords = {};
