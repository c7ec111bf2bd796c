"use client";

import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import { useStanding } from "../../index/hooks/standing.ts";
import { accountId } from "../../index/ids.ts";
import { useAccount } from "../../wallet/account.ts";
import { useChainTime } from "../../wallet/chainTime.ts";
import { QueryError } from "../feedback/QueryError.tsx";
import { standingNow } from "./record.ts";
import { VerificationForm } from "./VerificationForm.tsx";
import { Verifications } from "./Verifications.tsx";
import { VerifierOf } from "./VerifierOf.tsx";
import { Vouches } from "./Vouches.tsx";

/** Who stands behind a member: what verifiers checked, and who vouches. */
export function StandingSection({ member }: { member: Address }) {
  const t = useTranslations("standing");
  const { address: me } = useAccount();
  const viewer = me === undefined ? null : accountId(me);
  const standing = useStanding(accountId(member));
  const { data: mine } = useStanding(viewer);
  const now = useChainTime();
  if (standing.isError) return <QueryError onRetry={() => void standing.refetch()} />;
  if (standing.data === undefined || now === null) return null;
  const { vouches, verifications, verifies } = standingNow(standing.data, Number(now));
  const verifiesFor = viewer === accountId(member) ? [] : (mine?.verifies ?? []);
  return (
    <>
      <Stack component="section" spacing={4} aria-labelledby="verified">
        <Typography variant="h2" id="verified">
          {t("verified")}
        </Typography>
        <Verifications member={member} verifications={verifications} me={me} />
        {verifies.length > 0 && <VerifierOf communities={verifies} />}
        {verifiesFor.length > 0 && <VerificationForm member={member} communities={verifiesFor} now={now} />}
      </Stack>
      <Vouches member={member} vouches={vouches} me={me} now={now} />
    </>
  );
}
