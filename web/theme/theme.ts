"use client";

import { createTheme, type PaletteOptions, type Theme, type ThemeOptions } from "@mui/material/styles";
import type {} from "@mui/material/themeCssVarsAugmentation";
import type { ComponentWords } from "../language/components.ts";
import { colours, fonts, motion, shape } from "./tokens.ts";

declare module "@mui/material/styles" {
  interface Palette {
    lichen: string;
    bark: string;
  }
  interface PaletteOptions {
    lichen?: string;
    bark?: string;
  }
}

function palette(tone: (typeof colours)["light"] | (typeof colours)["dark"]): PaletteOptions {
  return {
    primary: { main: tone.moss, contrastText: tone.onMoss },
    secondary: { main: tone.bark },
    warning: { main: tone.chanterelle, contrastText: tone.onChanterelle },
    error: { main: tone.berry, contrastText: tone.onBerry },
    info: { main: tone.bark },
    success: { main: tone.moss, contrastText: tone.onMoss },
    background: { default: tone.ground, paper: tone.raised },
    text: { primary: tone.ink, secondary: tone.quiet },
    divider: tone.hairline,
    lichen: tone.lichen,
    bark: tone.bark,
  };
}

const title = {
  fontFamily: fonts.title,
  fontWeight: 600,
  lineHeight: 1.2,
  letterSpacing: "-0.01em",
} as const;

const look: ThemeOptions = {
  cssVariables: { colorSchemeSelector: "data-theme" },
  colorSchemes: { light: { palette: palette(colours.light) }, dark: { palette: palette(colours.dark) } },
  shape: { borderRadius: shape.radius },
  spacing: shape.grid,
  transitions: {
    duration: {
      shortest: motion.quick,
      shorter: motion.quick,
      short: motion.calm,
      standard: motion.calm,
      complex: motion.calm,
      enteringScreen: motion.calm,
      leavingScreen: motion.quick,
    },
  },
  typography: {
    fontFamily: fonts.text,
    fontSize: 15,
    fontWeightMedium: 600,
    fontWeightBold: 600,
    h1: { ...title, fontSize: "clamp(1.75rem, 1.4rem + 1.8vw, 2.5rem)" },
    h2: { ...title, fontSize: "clamp(1.3rem, 1.15rem + 0.7vw, 1.6rem)" },
    h3: { ...title, fontSize: "1.15rem" },
    button: { textTransform: "none", fontWeight: 600, fontSize: "1rem" },
    subtitle2: { fontWeight: 600 },
  },
  components: {
    MuiCssBaseline: {
      styleOverrides: {
        body: { fontVariantNumeric: "tabular-nums lining-nums" },
        a: { color: "inherit" },
        // Exported pages are English; words of another language wait for their catalogue.
        "html[data-words] :is(nav, main)": { visibility: "hidden" },
        "::selection": { backgroundColor: "var(--mui-palette-lichen)" },
        "@media (prefers-reduced-motion: reduce)": {
          "*, *::before, *::after": {
            animationDuration: "0.01ms !important",
            transitionDuration: "0.01ms !important",
          },
        },
      },
    },
    MuiButtonBase: {
      styleOverrides: {
        root: {
          "&.Mui-focusVisible, &:focus-visible": {
            outline: "3px solid var(--mui-palette-text-primary)",
            outlineOffset: 2,
          },
          // These fill a list that hides what stands out of it.
          "&.MuiMenuItem-root, &.MuiTab-root, &.MuiBottomNavigationAction-root, &.MuiCardActionArea-root": {
            outlineOffset: -3,
          },
        },
      },
    },
    MuiButton: {
      defaultProps: { disableElevation: true },
      styleOverrides: { root: { minHeight: 44, paddingInline: 20 } },
    },
    // Its own grey is too faint to be read on our ground (WCAG 2.2, 1.4.3).
    MuiToggleButton: { styleOverrides: { root: { color: "var(--mui-palette-text-secondary)" } } },
    MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: "none" } } },
    MuiCard: {
      defaultProps: { variant: "outlined" },
      styleOverrides: { root: { borderColor: "var(--mui-palette-divider)" } },
    },
    MuiTextField: { defaultProps: { fullWidth: true } },
    MuiRating: { styleOverrides: { iconFilled: { color: "var(--mui-palette-warning-main)" } } },
    MuiLink: { defaultProps: { underline: "hover" } },
    MuiAlert: { styleOverrides: { root: { alignItems: "center" } } },
  },
};

/**
 * The look, in one direction of writing.
 *
 * @param words of MUI's own components, in the language shown
 */
export function createLook(direction: "ltr" | "rtl", words: ComponentWords): Theme {
  return createTheme({ ...look, direction }, words);
}
