"use client";

import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Link from "@mui/material/Link";
import Stack from "@mui/material/Stack";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { shape } from "../../theme/tokens.ts";
import { UnreadBadge } from "../messages/UnreadBadge.tsx";
import { PageLink } from "../PageLink.tsx";
import { paths } from "../paths.ts";
import { BottomBar } from "./BottomBar.tsx";
import { destinationOf, destinations } from "./navigation.tsx";
import { useFocusOnArrival } from "./useFocusOnArrival.ts";

interface ShellFrameProps {
  children: ReactNode;
  wallet?: ReactNode;
  banner?: ReactNode;
  footer?: ReactNode;
}

/** Header, page, footer and, on a phone, the bottom bar. Stands without a wallet or a configuration. */
export function ShellFrame({ children, wallet, banner, footer }: ShellFrameProps) {
  const t = useTranslations("navigation");
  const current = destinationOf(usePathname());
  useFocusOnArrival();
  const column = {
    width: "100%",
    maxWidth: shape.page,
    marginInline: "auto",
    paddingInline: { xs: 4, sm: 6 },
  };
  return (
    <Stack sx={{ minHeight: "100dvh" }}>
      <Link
        href="#page"
        sx={{
          position: "absolute",
          insetBlockStart: -100,
          insetInlineStart: 8,
          zIndex: 2000,
          padding: 2,
          bgcolor: "background.paper",
          "&:focus": { insetBlockStart: 8 },
        }}
      >
        {t("skip")}
      </Link>
      <Box component="header" sx={{ borderBlockEnd: "1px solid", borderColor: "divider" }}>
        <Stack direction="row" sx={{ ...column, gap: 4, minHeight: 64, alignItems: "center" }}>
          <Link
            component={PageLink}
            href={paths.discover}
            color="textPrimary"
            underline="none"
            sx={{ typography: "h3", fontSize: "1.3rem", marginInlineEnd: "auto" }}
          >
            Myceliary
          </Link>
          <Stack
            component="nav"
            direction="row"
            aria-label={t("main")}
            sx={{ display: { xs: "none", md: "flex" } }}
          >
            {destinations.map(({ key, path }) => (
              <Button
                key={key}
                component={PageLink}
                href={path}
                aria-current={current === key ? "page" : undefined}
                color="inherit"
                sx={{
                  paddingInline: 3,
                  "&[aria-current]": {
                    color: "primary.main",
                    textDecoration: "underline",
                    textUnderlineOffset: "6px",
                    textDecorationThickness: "2px",
                  },
                }}
              >
                {key === "messages" ? <UnreadBadge>{t(key)}</UnreadBadge> : t(key)}
              </Button>
            ))}
          </Stack>
          {wallet}
        </Stack>
      </Box>
      {banner}
      <Box
        component="main"
        id="page"
        tabIndex={-1}
        sx={{ ...column, flexGrow: 1, paddingBlock: { xs: 5, md: 8 }, outline: "none" }}
      >
        {children}
      </Box>
      <Box
        component="footer"
        sx={{ borderBlockStart: "1px solid", borderColor: "divider", paddingBlockEnd: { xs: "72px", md: 0 } }}
      >
        <Box sx={{ ...column, paddingBlock: 4, color: "text.secondary", typography: "body2" }}>{footer}</Box>
      </Box>
      <BottomBar current={current} />
    </Stack>
  );
}
