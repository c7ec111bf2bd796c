"use client";

import Button from "@mui/material/Button";
import LinearProgress from "@mui/material/LinearProgress";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import { MemberLink } from "../../../identity/MemberLink.tsx";
import { useMembersAmong } from "../../../index/hooks/community.ts";
import { useStanding } from "../../../index/hooks/standing.ts";
import { accountId } from "../../../index/ids.ts";
import type { ReceivedVouch } from "../../../index/queries/vouch.ts";
import { useChainTime } from "../../../wallet/chainTime.ts";
import { CopyLink } from "../../CopyLink.tsx";
import { PageSkeleton } from "../../feedback/PageSkeleton.tsx";
import { QueryError } from "../../feedback/QueryError.tsx";
import { paths } from "../../paths.ts";
import type { PartProps } from "../CommunityPage.tsx";
import { useJoinWrite } from "./useJoinWrite.ts";
import { countVouches } from "./vouching.ts";

/** Who vouches for me here, how many are missing, and the way in once none is. */
export function ByVouches({ id, community, rules, me }: PartProps & { readonly me: Address }) {
  const t = useTranslations("commons.join");
  const now = useChainTime();
  const { isBusy, send } = useJoinWrite(community);
  const standing = useStanding(accountId(me));
  const vouches = standing.data?.vouches ?? [];
  const among = useMembersAmong(
    id,
    vouches.map(({ voucher }) => voucher),
  );
  if (standing.isError || among.isError) {
    return <QueryError onRetry={() => void Promise.all([standing.refetch(), among.refetch()])} />;
  }
  if (standing.isPending || among.isPending || now === null) return <PageSkeleton rows={1} />;
  const { counting, tooWeak, missing, vouchers } = countVouches(vouches, among.data, rules, now);
  const needed = rules.joinVouches;
  return (
    <Stack spacing={4}>
      <Stack spacing={2} sx={{ maxWidth: 420 }}>
        <Typography sx={{ fontWeight: 600 }}>
          {t("vouchCount", { count: Math.min(counting.length, needed), needed })}
        </Typography>
        <LinearProgress
          variant="determinate"
          value={(100 * Math.min(counting.length, needed)) / needed}
          aria-label={t("vouchCount", { count: Math.min(counting.length, needed), needed })}
          sx={{ height: 8, borderRadius: 4 }}
        />
      </Stack>
      <Vouchers title={t("counting")} vouches={counting} />
      <Vouchers title={t("tooWeak", { weight: rules.joinVouchWeight })} vouches={tooWeak} />
      {vouchers === null ? (
        <>
          <Typography>{t("missing", { count: missing })}</Typography>
          <CopyLink label={t("vouchLink")} link={new URL(paths.member(me), window.location.href).href} />
        </>
      ) : (
        <Button
          variant="contained"
          loading={isBusy}
          loadingPosition="start"
          onClick={() => void send("joinByVouches", [vouchers])}
          sx={{ alignSelf: "flex-start" }}
        >
          {t("joinByVouches")}
        </Button>
      )}
    </Stack>
  );
}

function Vouchers({ title, vouches }: { title: string; vouches: readonly ReceivedVouch[] }) {
  if (vouches.length === 0) return null;
  return (
    <Stack spacing={2}>
      <Typography variant="body2" color="textSecondary">
        {title}
      </Typography>
      <Stack direction="row" sx={{ flexWrap: "wrap", columnGap: 5, rowGap: 2 }}>
        {vouches.map(({ voucher }) => (
          <MemberLink key={voucher} address={voucher} />
        ))}
      </Stack>
    </Stack>
  );
}
