"use client";

import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import { useStanding } from "../../index/hooks/standing.ts";
import { accountId } from "../../index/ids.ts";
import { holdsRecords } from "../../sync/session.ts";
import { useRecords } from "../../sync/useRecords.ts";
import { useSync } from "../../sync/useSync.ts";
import { useAccount } from "../../wallet/account.ts";
import { useChainTime } from "../../wallet/chainTime.ts";
import { QueryError } from "../feedback/QueryError.tsx";
import { standingNow } from "./record.ts";
import { shownVouches } from "./shownVouches.ts";
import { useWays } from "./useWays.ts";
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
  const time = useChainTime();
  const ways = useWays();
  const session = useSync(holdsRecords() || ways.includes("signature"));
  const records = useRecords();
  const id = accountId(member);
  if (id === null) return null;
  if (standing.isError) {
    const now = time ?? BigInt(Math.floor(Date.now() / 1000));
    return (
      <>
        <QueryError onRetry={() => void standing.refetch()} />
        <Vouches
          member={id}
          vouches={shownVouches(id, [], records, Number(now))}
          me={me}
          ways={ways}
          session={session}
          now={now}
        />
      </>
    );
  }
  if (standing.data === undefined || time === null) return null;
  const { vouches, verifications, verifies } = standingNow(standing.data, Number(time));
  const verifiesFor = viewer === accountId(member) ? [] : (mine?.verifies ?? []);
  return (
    <>
      <Stack component="section" spacing={4} aria-labelledby="verified">
        <Typography variant="h2" id="verified">
          {t("verified")}
        </Typography>
        <Verifications member={member} verifications={verifications} me={me} />
        {verifies.length > 0 && <VerifierOf communities={verifies} />}
        {verifiesFor.length > 0 && <VerificationForm member={member} communities={verifiesFor} now={time} />}
      </Stack>
      <Vouches
        member={id}
        vouches={shownVouches(id, vouches, records, Number(time))}
        me={me}
        ways={ways}
        session={session}
        now={time}
      />
    </>
  );
}
