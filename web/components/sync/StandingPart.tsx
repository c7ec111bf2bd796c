"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { useRecords } from "../../sync/useRecords.ts";
import { hourOf } from "../../trust/hour.ts";
import { Section } from "../publish/Field.tsx";
import { SHOWN, Shares } from "./Shares.tsx";

/** Who is trusted most, as this device counts it from what it holds: without a server, and the same wherever the same is held. */
export function StandingPart() {
  const t = useTranslations("sync");
  const records = useRecords();
  const { data: shares } = useQuery({
    // What was computed of fewer records shows until the new is there.
    placeholderData: keepPreviousData,
    queryKey: ["mostTrusted", records.length, records.map(({ id }) => id).join()],
    queryFn: async () => {
      const { largest, sharesOf } = await import("../../trust/shares.ts");
      return largest(await sharesOf(records, hourOf(Date.now() / 1000)), SHOWN);
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  if (shares === undefined || shares.length === 0) return null;
  return (
    <Section title={t("standing")} text={t("standingText")}>
      <Shares label={t("standing")} shares={shares} />
    </Section>
  );
}
