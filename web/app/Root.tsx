"use client";

import CssBaseline from "@mui/material/CssBaseline";
import { ThemeProvider } from "@mui/material/styles";
import { type ReactNode, useMemo } from "react";
import { IntlProvider } from "use-intl";
import en from "../messages/en.json" with { type: "json" };
import { theme } from "../theme/theme.ts";
import { EmotionRegistry } from "./EmotionRegistry.tsx";
import { Startup } from "./Startup.tsx";

/** What every page stands in, whatever the configuration: styles, colours and words. */
export function Root({ children }: { children: ReactNode }) {
  const timeZone = useMemo(() => Intl.DateTimeFormat().resolvedOptions().timeZone, []);
  return (
    <EmotionRegistry>
      <ThemeProvider theme={theme} defaultMode="system">
        <CssBaseline enableColorScheme />
        <IntlProvider locale="en" messages={en} timeZone={timeZone}>
          <Startup>{children}</Startup>
        </IntlProvider>
      </ThemeProvider>
    </EmotionRegistry>
  );
}
