import "../theme/fonts.ts";
import InitColorSchemeScript from "@mui/material/InitColorSchemeScript";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { colours } from "../theme/tokens.ts";
import { Root } from "./Root.tsx";

export const metadata: Metadata = {
  title: { default: "Myceliary", template: "%s · Myceliary" },
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
        <InitColorSchemeScript attribute="data-theme" defaultMode="system" />
        <Root>{children}</Root>
      </body>
    </html>
  );
}
