"use client";

import GlobalStyles from "@mui/material/GlobalStyles";
import { useColorScheme } from "@mui/material/styles";
import { cssObjectFromTheme, darkTheme, lightTheme, RainbowKitProvider } from "@rainbow-me/rainbowkit";
import { type ReactNode, useMemo } from "react";
import { MemberMushroom } from "../../identity/MemberMushroom.tsx";
import { colours, fonts } from "../../theme/tokens.ts";

/** RainbowKit's own way to write its variables is an inline style element, which the pages' policy forbids. */
function dialogTheme(scheme: "light" | "dark") {
  const tone = colours[scheme];
  const base = scheme === "dark" ? darkTheme : lightTheme;
  const theme = base({ accentColor: tone.moss, accentColorForeground: tone.onMoss, overlayBlur: "none" });
  return cssObjectFromTheme({
    ...theme,
    colors: {
      ...theme.colors,
      modalBackground: tone.raised,
      modalText: tone.ink,
      modalTextSecondary: tone.quiet,
    },
    fonts: { body: fonts.text },
  });
}

/** RainbowKit's dialogs in our colours, with our avatars. */
export function WalletDialogs({ children }: { children: ReactNode }) {
  const { colorScheme } = useColorScheme();
  const theme = useMemo(() => dialogTheme(colorScheme === "dark" ? "dark" : "light"), [colorScheme]);
  return (
    <>
      <GlobalStyles styles={{ "[data-rk]": theme }} />
      <RainbowKitProvider
        theme={null}
        modalSize="compact"
        avatar={({ address, size }) => <MemberMushroom address={address} size={size} />}
        appInfo={{ appName: "Myceliary" }}
      >
        {children}
      </RainbowKitProvider>
    </>
  );
}
