"use client";

import BottomNavigation from "@mui/material/BottomNavigation";
import BottomNavigationAction from "@mui/material/BottomNavigationAction";
import Paper from "@mui/material/Paper";
import { useTranslations } from "use-intl";
import { UnreadBadge } from "../messages/UnreadBadge.tsx";
import { PageLink } from "../PageLink.tsx";
import { destinations } from "./navigation.tsx";

/** The places under one's thumb, on a phone. */
export function BottomBar({ current }: { current: string | null }) {
  const t = useTranslations("navigation");
  return (
    <Paper
      component="nav"
      square
      aria-label={t("main")}
      sx={{
        position: "fixed",
        insetInline: 0,
        insetBlockEnd: 0,
        zIndex: 1100,
        display: { md: "none" },
        borderBlockStart: "1px solid",
        borderColor: "divider",
      }}
    >
      <BottomNavigation showLabels value={current} sx={{ bgcolor: "transparent", height: 60 }}>
        {destinations.map(({ key, path, Icon }) => (
          <BottomNavigationAction
            key={key}
            value={key}
            component={PageLink}
            href={path}
            aria-current={current === key ? "page" : undefined}
            label={t(key)}
            icon={
              key === "messages" ? (
                <UnreadBadge>
                  <Icon />
                </UnreadBadge>
              ) : (
                <Icon />
              )
            }
            sx={{
              minWidth: 0,
              paddingInline: 0.5,
              "& .MuiBottomNavigationAction-label": {
                fontSize: "0.75rem !important",
                lineHeight: 1.15,
                maxWidth: "100%",
                // Long words break where the catalogue lets them.
                hyphens: "manual",
              },
            }}
          />
        ))}
      </BottomNavigation>
    </Paper>
  );
}
