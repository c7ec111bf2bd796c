"use client";

import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import { useConfig } from "../../config/context.tsx";
import { useJuryDuty } from "../../index/hooks/disputes.ts";
import { accountId } from "../../index/ids.ts";
import type { FeeCredit } from "../../index/queries/dispute.ts";
import { shape } from "../../theme/tokens.ts";
import { useAccount } from "../../wallet/account.ts";
import { EmptyState } from "../feedback/EmptyState.tsx";
import { PageSkeleton } from "../feedback/PageSkeleton.tsx";
import { QueryError } from "../feedback/QueryError.tsx";
import { ConnectFirst } from "../wallet/ConnectFirst.tsx";
import { CaseCard } from "./CaseCard.tsx";
import { Enrolments } from "./Enrolments.tsx";
import { Fees } from "./Fees.tsx";
import { Reminders } from "./Reminders.tsx";
import { useCases } from "./useCases.ts";

/** A member's jury duty: what is asked now, where it is ready to judge, what that means. */
export function JuryPage() {
  const t = useTranslations("juryDuty");
  const { jury } = useConfig();
  const { address: me } = useAccount();
  if (jury === null) return <EmptyState isPage title={t("noJury")} text={t("noJuryText")} />;
  if (me === undefined) return <ConnectFirst isPage title={t("connectTitle")} text={t("connectText")} />;
  return <Duty me={me} jury={jury} />;
}

function Duty({ me, jury }: { me: Address; jury: Address }) {
  const t = useTranslations("juryDuty");
  const duty = useJuryDuty(accountId(me));
  const cases = useCases();
  if (duty.isPending || cases === null) return <PageSkeleton isPage />;
  if (duty.isError) return <QueryError onRetry={() => void duty.refetch()} />;
  const mine = (fee: FeeCredit) => fee.arbitrator.toLowerCase() === jury.toLowerCase();
  const fees = duty.data.fees.filter(mine).reduce((sum, { amount }) => sum + amount, 0n);
  return (
    <Stack spacing={7} sx={{ maxWidth: shape.column, marginInline: "auto" }}>
      <Stack spacing={3}>
        <Typography variant="h1">{t("title")}</Typography>
        <Typography>{t("intro")}</Typography>
      </Stack>
      <Stack component="section" spacing={4} aria-labelledby="cases">
        <Typography variant="h2" id="cases">
          {t("cases")}
        </Typography>
        {cases.length === 0 && (
          <Typography color="textSecondary">
            {t(duty.data.enrolments.length === 0 ? "noCasesYet" : "noCases")}
          </Typography>
        )}
        {cases.map((one) => (
          <CaseCard key={one.id} one={one} />
        ))}
      </Stack>
      {fees > 0n && <Fees amount={fees} me={me} jury={jury} />}
      <Enrolments me={me} jury={jury} enrolled={duty.data.enrolments.map(({ community }) => community)} />
      <Stack component="section" spacing={3} aria-labelledby="expected">
        <Typography variant="h2" id="expected">
          {t("expected.title")}
        </Typography>
        <Stack component="ol" spacing={2} sx={{ margin: 0, paddingInlineStart: 5 }}>
          {(["read", "vote", "open", "leave"] as const).map((point) => (
            <Typography component="li" key={point}>
              {t(`expected.${point}`)}
            </Typography>
          ))}
        </Stack>
      </Stack>
      <Reminders />
    </Stack>
  );
}
