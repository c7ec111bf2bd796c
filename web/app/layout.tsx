import "../theme/fonts.ts";
import InitColorSchemeScript from "@mui/material/InitColorSchemeScript";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { beforePaint } from "../language/beforePaint.ts";
import frame from "../language/generated/en.frame.json" with { type: "json" };
import { colours } from "../theme/tokens.ts";
import { Root } from "./Root.tsx";

export const metadata: Metadata = {
  description: "A commons of exchange: match needs with offers, agree, and carry your reputation away.",
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: colours.light.ground },
    { media: "(prefers-color-scheme: dark)", color: colours.dark.ground },
  ],
};

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" dir="ltr" suppressHydrationWarning>
      <body>
        <script dangerouslySetInnerHTML={{ __html: beforePaint }} />
        <InitColorSchemeScript attribute="data-theme" defaultMode="system" />
        <Root frame={frame}>{children}</Root>
      </body>
    </html>
  );
}
