"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import { PageLink } from "../PageLink.tsx";
import { paths } from "../paths.ts";
import { PARTS, type Part } from "./parts.ts";

/** The ways to a community's parts; on a phone they scroll sideways, and the one that is shown comes into view. */
export function PartTabs({ address, current }: { address: Address; current: Part }) {
  const t = useTranslations("commons");
  const shown = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    const link = shown.current;
    const row = link?.parentElement;
    if (link === null || !row) return;
    const [from, within] = [link.getBoundingClientRect(), row.getBoundingClientRect()];
    row.scrollLeft += from.left + from.width / 2 - (within.left + within.width / 2);
  }, [current]);
  return (
    <Stack
      component="nav"
      direction="row"
      aria-label={t("parts")}
      sx={{
        overflowX: "auto",
        borderBlockEnd: "1px solid",
        borderColor: "divider",
        scrollbarWidth: "none",
        "&::-webkit-scrollbar": { display: "none" },
      }}
    >
      {PARTS.map((part) => (
        <Button
          key={part}
          ref={part === current ? shown : null}
          component={PageLink}
          href={paths.communityPart(address, part)}
          scroll={false}
          aria-current={part === current ? "page" : undefined}
          color="inherit"
          sx={{
            flex: "none",
            borderRadius: 0,
            paddingInline: 3,
            borderBlockEnd: "3px solid transparent",
            "&[aria-current]": {
              color: "primary.main",
              borderBlockEndColor: "var(--mui-palette-primary-main)",
            },
          }}
        >
          {t(`part.${part}`)}
        </Button>
      ))}
    </Stack>
  );
}
