"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import { MemberLink } from "../../identity/MemberLink.tsx";
import { useMemberName } from "../../identity/useMemberName.ts";
import { accountId } from "../../index/ids.ts";
import type { ReceivedVouch } from "../../index/queries/vouch.ts";
import { useTime } from "../text/time.ts";
import { strengthOf } from "./attestation.ts";
import { vouchOf } from "./record.ts";
import { useAttest } from "./useAttest.ts";
import { VouchForm } from "./VouchForm.tsx";

/** As many names as one reads at once. */
const SHOWN = 12;

interface VouchesProps {
  member: Address;
  vouches: readonly ReceivedVouch[];
  /** Who looks; undefined without a wallet. */
  me: Address | undefined;
  /** Unix seconds. */
  now: bigint;
}

/** Who vouches for a member, by name, and the viewer's own word. */
export function Vouches({ member, vouches, me, now }: VouchesProps) {
  const t = useTranslations("standing");
  const nameOf = useMemberName();
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? vouches : vouches.slice(0, SHOWN);
  const isMine = me?.toLowerCase() === member.toLowerCase();
  return (
    <Stack component="section" spacing={3} aria-labelledby="vouches">
      <Typography variant="h2" id="vouches">
        {t("vouches")}
      </Typography>
      {vouches.length === 0 && (
        <Typography color="textSecondary">
          {isMine ? t("noVouchesYou") : t("noVouches", { name: nameOf(member) })}
        </Typography>
      )}
      {vouches.length > 0 && (
        <Stack
          component="ul"
          spacing={2}
          aria-label={t("vouches")}
          sx={{ listStyle: "none", margin: 0, padding: 0 }}
        >
          {shown.map((vouch) => (
            <OneVouch key={vouch.id} vouch={vouch} />
          ))}
        </Stack>
      )}
      {shown.length < vouches.length && (
        <Button sx={{ alignSelf: "flex-start" }} onClick={() => setIsWhole(true)}>
          {t("more", { count: vouches.length - shown.length })}
        </Button>
      )}
      {me !== undefined && !isMine && (
        <OwnWord member={member} own={vouchOf(vouches, accountId(me))} now={now} />
      )}
    </Stack>
  );
}

function OneVouch({ vouch }: { vouch: ReceivedVouch }) {
  const t = useTranslations("standing");
  const time = useTime();
  return (
    <Stack component="li" direction="row" sx={{ alignItems: "center", flexWrap: "wrap", columnGap: 3 }}>
      <MemberLink address={vouch.voucher} />
      <Typography variant="body2" color="textSecondary">
        {[
          t(`strength.${strengthOf(vouch.weight)}`),
          t("since", { time: time.day(BigInt(vouch.at)) }),
          t("until", { time: time.day(BigInt(vouch.until)) }),
        ].join(" · ")}
      </Typography>
    </Stack>
  );
}

interface OwnWordProps {
  member: Address;
  own: ReceivedVouch | null;
  now: bigint;
}

/** What the viewer can say of the member, or take back. */
function OwnWord({ member, own, now }: OwnWordProps) {
  const t = useTranslations("standing");
  const nameOf = useMemberName();
  const { busy, takeBack } = useAttest("vouch", member);
  const [open, setOpen] = useState(false);
  if (open) return <VouchForm member={member} now={now} onDone={() => setOpen(false)} />;
  return (
    <Stack direction="row" sx={{ flexWrap: "wrap", gap: 3 }}>
      <Button variant="outlined" disabled={busy} onClick={() => setOpen(true)}>
        {own === null ? t("vouchFor", { name: nameOf(member) }) : t("vouchAnew")}
      </Button>
      {own !== null && (
        <Button color="error" loading={busy} onClick={() => void takeBack(own.attestation)}>
          {t("vouchBack")}
        </Button>
      )}
    </Stack>
  );
}
