"use client";

import Typography from "@mui/material/Typography";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import type { SyncSession } from "../../sync/session.ts";
import { useTold } from "../../sync/useTold.ts";
import { medians, type Told } from "../../trust/gossip/scores/told.ts";
import { Section } from "../publish/Field.tsx";
import { useTime } from "../text/time.ts";
import { SHOWN, Shares } from "./Shares.tsx";

/** Voices of which the middle one stands against a liar. */
const ENOUGH = 3;

function worth(voices: number): "one" | "two" | "enough" {
  if (voices >= ENOUGH) return "enough";
  return voices === 1 ? "one" : "two";
}

/** Who is trusted most, as other devices tell one that holds only its own: by how many of them, and when. */
export function ToldPart({ session }: { session: SyncSession }) {
  const t = useTranslations("sync");
  const time = useTime();
  const { told, of } = useTold(session);
  const { data: shares } = useQuery({
    placeholderData: keepPreviousData,
    queryKey: ["told", told.map(({ peer, at }) => `${peer}${at}`).join()],
    queryFn: async () => (await import("../../trust/shares.ts")).largest(medians(told), SHOWN),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  return (
    <Section title={t("standing")} text={t("told.text")}>
      <Typography role="status">
        {told.length === 0
          ? t("told.none")
          : [
              t("told.by", { count: told.length, all: of, time: lastOf(told, time.relative) }),
              t(`told.${worth(told.length)}`),
            ].join(" ")}
      </Typography>
      {shares !== undefined && told.length > 0 && <Shares label={t("standing")} shares={shares} />}
    </Section>
  );
}

/** When the newest was told, as one says it now. */
function lastOf(told: readonly Told[], relative: ReturnType<typeof useTime>["relative"]): string {
  const seconds = (milliseconds: number) => BigInt(Math.floor(milliseconds / 1000));
  return relative(seconds(Math.max(...told.map(({ at }) => at))), seconds(Date.now()));
}
