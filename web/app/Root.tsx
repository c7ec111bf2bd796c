"use client";

import "../config/strict.ts";
import CssBaseline from "@mui/material/CssBaseline";
import { ThemeProvider } from "@mui/material/styles";
import { type ReactNode, useMemo } from "react";
import type { Words } from "../language/catalogue.ts";
import { ENGLISH } from "../language/components.ts";
import { LanguageProvider, useLanguage } from "../language/context.tsx";
import { directionOf } from "../language/languages.ts";
import { createLook } from "../theme/theme.ts";
import { DocumentTitle } from "./DocumentTitle.tsx";
import { EmotionRegistry } from "./EmotionRegistry.tsx";
import { Startup } from "./Startup.tsx";

/** What every page stands in, whatever the configuration: words, styles and colours. */
export function Root({ frame, children }: { frame: Words; children: ReactNode }) {
  return (
    <LanguageProvider frame={frame}>
      <DocumentTitle />
      <Look>
        <Startup>{children}</Startup>
      </Look>
    </LanguageProvider>
  );
}

function Look({ children }: { children: ReactNode }) {
  const { language, catalogue } = useLanguage();
  const words = catalogue?.components ?? ENGLISH;
  const theme = useMemo(() => createLook(directionOf(language), words), [language, words]);
  return (
    <EmotionRegistry plugins={catalogue?.stylesheetPlugins}>
      <ThemeProvider theme={theme} defaultMode="system">
        <CssBaseline enableColorScheme />
        {children}
      </ThemeProvider>
    </EmotionRegistry>
  );
}
