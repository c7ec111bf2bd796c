"use client";

import Chip from "@mui/material/Chip";
import Link from "@mui/material/Link";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useMemo } from "react";
import { useFormatter, useLocale, useTranslations } from "use-intl";
import type { SeenProfile } from "../../identity/profile/cache.ts";
import { parseCell } from "../../places/cell.ts";
import { useCityName } from "../place/useCityName.ts";

/** What a member says of themselves; nothing where that is nothing. */
export function ProfileText({ seen }: { seen: SeenProfile }) {
  const t = useTranslations("member");
  const format = useFormatter();
  const locale = useLocale();
  const languageName = useMemo(() => new Intl.DisplayNames([locale], { type: "language" }), [locale]);
  const { profile, keptSince } = seen;
  const city = useCityName(profile?.area === undefined ? null : parseCell(profile.area.cell));
  if (profile === null) return null;
  const { about, skills = [], languages = [], links = [] } = profile;
  const facts = [
    ...(typeof city !== "string" ? [] : [t("area", { city })]),
    ...(languages.length === 0
      ? []
      : [`${t("languages")} ${format.list(languages.map((tag) => languageName.of(tag) ?? tag))}`]),
  ];
  return (
    <Stack component="section" spacing={3} aria-label={t("about")}>
      {about !== undefined && (
        <Typography dir="auto" sx={{ whiteSpace: "pre-line", overflowWrap: "anywhere" }}>
          {about}
        </Typography>
      )}
      {skills.length > 0 && (
        <Stack
          component="ul"
          direction="row"
          useFlexGap
          aria-label={t("offers")}
          sx={{ flexWrap: "wrap", gap: 2, listStyle: "none", margin: 0, padding: 0 }}
        >
          {skills.map((skill) => (
            <Chip key={skill} component="li" dir="auto" label={skill} variant="outlined" />
          ))}
        </Stack>
      )}
      {facts.length > 0 && <Typography color="textSecondary">{facts.join(" · ")}</Typography>}
      {links.length > 0 && (
        <Typography color="textSecondary" sx={{ overflowWrap: "anywhere" }}>
          {t("links")}{" "}
          {links.map((link, position) => (
            <span key={link}>
              {position > 0 && ", "}
              <Link href={link} dir="ltr" rel="noopener noreferrer nofollow" target="_blank">
                {link.replace("https://", "").replace(/\/$/, "")}
              </Link>
            </span>
          ))}
        </Typography>
      )}
      {keptSince !== null && (
        <Typography variant="body2" color="textSecondary">
          {t("keptSince", {
            time: format.dateTime(new Date(keptSince), { dateStyle: "medium", timeStyle: "short" }),
          })}
        </Typography>
      )}
    </Stack>
  );
}
