"use client";

import Link from "@mui/material/Link";
import Stack from "@mui/material/Stack";
import { useTranslations } from "use-intl";
import { useConfig } from "../../config/context.tsx";
import { CITIES_ATTRIBUTION } from "../../places/attribution.ts";
import { PageLink } from "../PageLink.tsx";
import { paths } from "../paths.ts";
import { useFreshness } from "./freshness.ts";
import { ThemeSwitch } from "./ThemeSwitch.tsx";

/** Which chain one is on, how fresh what one sees is, and the light. */
export function Footer() {
  const t = useTranslations("footer");
  const words = useTranslations("freshness");
  const { chain } = useConfig();
  const freshness = useFreshness();
  const seen = () => {
    switch (freshness.state) {
      case "fresh":
        return words("fresh", { block: Number(freshness.block) });
      case "behind":
        return words("lag", { blocks: freshness.blocks });
      default:
        return words("unknown");
    }
  };
  return (
    <Stack
      direction="row"
      sx={{ flexWrap: "wrap", gap: 4, alignItems: "center", justifyContent: "space-between" }}
    >
      <span>
        {t("chain", { name: chain.name })}
        {" · "}
        {seen()}
      </span>
      <Link href={CITIES_ATTRIBUTION.url} color="inherit" rel="noreferrer">
        {t("cities", { name: CITIES_ATTRIBUTION.name, licence: CITIES_ATTRIBUTION.licence })}
      </Link>
      <Link component={PageLink} href={paths.settings} color="inherit">
        {t("settings")}
      </Link>
      <ThemeSwitch />
    </Stack>
  );
}
