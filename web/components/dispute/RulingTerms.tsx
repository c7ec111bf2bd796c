"use client";

import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import { isAddressEqual } from "viem";
import { useConfig } from "../../config/context.tsx";
import { decodeJurySettings } from "../../contracts/jurySettings.ts";
import type { Terms } from "../../contracts/terms.ts";
import { AddressText } from "../text/AddressText.tsx";
import { useAmount } from "../text/amount.ts";
import { useCommunityName } from "./useCommunityName.ts";

interface RulingTermsProps {
  terms: Pick<Terms, "arbitrator" | "arbitratorData" | "rulingWindow">;
  /** What asking for a ruling costs, in wei; null while unknown. */
  fee: bigint | null;
}

const DAY = 86_400;

/** Who rules if the two disagree, how long it takes and what it costs, as they sign it. */
export function RulingTerms({ terms, fee }: RulingTermsProps) {
  const t = useTranslations("dispute");
  const amount = useAmount();
  const { jury } = useConfig();
  const isJury = jury !== null && isAddressEqual(terms.arbitrator, jury);
  const settings = isJury ? decodeJurySettings(terms.arbitratorData) : null;
  const community = useCommunityName(settings === null ? null : settings.community);
  const span = (seconds: number) => {
    const days = seconds / DAY;
    return days >= 1
      ? t("terms.days", { count: Math.round(days) })
      : t("terms.hours", { count: Math.round(days * 24) });
  };
  const cost =
    fee === null ? null : fee === 0n ? t("terms.free") : t("terms.cost", { fee: amount.native(fee) });
  return (
    <Typography variant="body2" color="textSecondary" component="div">
      {settings === null
        ? t("terms.other", { window: span(terms.rulingWindow) })
        : t("terms.jury", {
            jurors: settings.jurors,
            community,
            vote: span(settings.commitSeconds + settings.revealSeconds),
            appeal: span(settings.appealSeconds),
            window: span(terms.rulingWindow),
          })}{" "}
      {cost}
      {settings === null && (
        <div>
          {t("terms.stranger")} <AddressText address={terms.arbitrator} />
        </div>
      )}
    </Typography>
  );
}
