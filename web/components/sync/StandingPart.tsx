"use client";

import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "use-intl";
import { MemberLink } from "../../identity/MemberLink.tsx";
import { useRecords } from "../../sync/useRecords.ts";
import { Section } from "../publish/Field.tsx";

/** As many as one reads at once. */
const SHOWN = 10;

/** Who is trusted most, as this device counts it from what it holds: without a server, and the same wherever the same is held. */
export function StandingPart() {
  const t = useTranslations("sync");
  const format = useFormatter();
  const records = useRecords();
  const { data: shares } = useQuery({
    // What was computed of fewer records shows until the new is there.
    placeholderData: keepPreviousData,
    queryKey: ["mostTrusted", records.length, records.map(({ id }) => id).join()],
    queryFn: async () =>
      (await import("./standing.ts")).mostTrusted(records, Math.floor(Date.now() / 1000), SHOWN),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  if (shares === undefined || shares.length === 0) return null;
  return (
    <Section title={t("standing")} text={t("standingText")}>
      <Stack
        component="ol"
        spacing={2}
        aria-label={t("standing")}
        sx={{ listStyle: "none", margin: 0, padding: 0 }}
      >
        {shares.map(({ member, share }) => (
          <Stack
            key={member}
            component="li"
            direction="row"
            sx={{ justifyContent: "space-between", columnGap: 4 }}
          >
            <MemberLink address={member} />
            <Typography sx={{ fontVariantNumeric: "tabular-nums" }}>
              {format.number(share, { style: "percent", minimumFractionDigits: 2 })}
            </Typography>
          </Stack>
        ))}
      </Stack>
    </Section>
  );
}
