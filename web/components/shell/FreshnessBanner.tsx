"use client";

import Alert from "@mui/material/Alert";
import Collapse from "@mui/material/Collapse";
import { useTranslations } from "use-intl";
import type { Freshness } from "./age.ts";
import { useFreshness } from "./freshness.ts";

/** Says so when what one sees is old, and goes away by itself. */
export function FreshnessBanner() {
  const t = useTranslations("freshness");
  const freshness = useFreshness();
  const text = sentence(freshness, t);
  return (
    <Collapse in={text !== null} unmountOnExit>
      <Alert
        severity="warning"
        role="status"
        variant="outlined"
        sx={{ borderRadius: 0, borderInline: 0, justifyContent: "center" }}
      >
        {text}
      </Alert>
    </Collapse>
  );
}

function sentence(freshness: Freshness, t: ReturnType<typeof useTranslations<"freshness">>): string | null {
  switch (freshness.state) {
    case "behind":
      return t("behind", { blocks: freshness.blocks });
    case "stopped":
      return t("stopped", { block: Number(freshness.block) });
    case "indexUnreachable":
      return t("unreachable");
    case "chainUnreachable":
      return t("chain");
    default:
      return null;
  }
}
