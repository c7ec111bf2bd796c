"use client";

import Button from "@mui/material/Button";
import Link from "@mui/material/Link";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import { MemberLink } from "../../identity/MemberLink.tsx";
import { useMemberName } from "../../identity/useMemberName.ts";
import { type AccountId, accountId } from "../../index/ids.ts";
import type { SyncSession } from "../../sync/session.ts";
import { PageLink } from "../PageLink.tsx";
import { paths } from "../paths.ts";
import { useTime } from "../text/time.ts";
import { strengthOf } from "./attestation.ts";
import { vouchOf } from "./record.ts";
import type { ShownVouch } from "./shownVouches.ts";
import { useAttest } from "./useAttest.ts";
import { useSignedVouch } from "./useSignedVouch.ts";
import { VouchForm } from "./VouchForm.tsx";
import type { VouchWay } from "./ways.ts";

/** As many names as one reads at once. */
const SHOWN = 12;

interface VouchesProps {
  member: AccountId;
  vouches: readonly ShownVouch[];
  /** Who looks; undefined without a wallet. */
  me: Address | undefined;
  /** How the viewer can vouch, the usual way first. */
  ways: readonly [VouchWay, ...VouchWay[]];
  /** The signed records of this device; null until they are there, or where they aren't wanted. */
  session: SyncSession | null;
  /** Unix seconds. */
  now: bigint;
}

/** Who vouches for a member, by name, and the viewer's own word. */
export function Vouches({ member, vouches, me, ways, session, now }: VouchesProps) {
  const t = useTranslations("standing");
  const nameOf = useMemberName();
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? vouches : vouches.slice(0, SHOWN);
  const isMine = me?.toLowerCase() === member;
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
            <OneVouch key={vouch.voucher} vouch={vouch} />
          ))}
        </Stack>
      )}
      {shown.length < vouches.length && (
        <Button sx={{ alignSelf: "flex-start" }} onClick={() => setIsWhole(true)}>
          {t("more", { count: vouches.length - shown.length })}
        </Button>
      )}
      {me !== undefined && !isMine && (
        <OwnWord
          member={member}
          own={vouchOf(vouches, accountId(me))}
          ways={ways}
          session={session}
          now={now}
        />
      )}
      {vouches.some(({ signed }) => signed !== null) && (
        <Typography variant="body2" color="textSecondary">
          {t.rich("whatSigned", {
            link: (text) => (
              <Link component={PageLink} href={paths.sync} underline="always">
                {text}
              </Link>
            ),
          })}
        </Typography>
      )}
    </Stack>
  );
}

function OneVouch({ vouch }: { vouch: ShownVouch }) {
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
          t(`source.${vouch.source}`),
        ].join(" · ")}
      </Typography>
    </Stack>
  );
}

interface OwnWordProps {
  member: AccountId;
  own: ShownVouch | null;
  ways: VouchesProps["ways"];
  session: SyncSession | null;
  now: bigint;
}

/** What the viewer can say of the member, or take back. */
function OwnWord({ member, own, ways, session, now }: OwnWordProps) {
  const t = useTranslations("standing");
  const nameOf = useMemberName();
  const onChain = useAttest("vouch", member);
  const signed = useSignedVouch(session);
  const busy = onChain.busy || signed.busy;
  const [open, setOpen] = useState(false);
  const [isFailed, setIsFailed] = useState(false);
  /** Wherever it was given, it is taken back; what is on the chain first, for it can fail. */
  const takeBack = async ({ attestation, signed: vouch }: ShownVouch) => {
    if (attestation !== null && (await onChain.takeBack(attestation)) === null) return;
    if (vouch !== null) setIsFailed((await signed.takeBack(vouch)) !== null);
  };
  if (open)
    return (
      <VouchForm
        member={member}
        ways={ways}
        session={session}
        before={own?.signed ?? null}
        now={now}
        onDone={() => setOpen(false)}
      />
    );
  return (
    <Stack direction="row" sx={{ flexWrap: "wrap", gap: 3 }}>
      <Button variant="outlined" disabled={busy} onClick={() => setOpen(true)}>
        {own === null ? t("vouchFor", { name: nameOf(member) }) : t("vouchAnew")}
      </Button>
      {own !== null && (
        <Button color="error" loading={busy} onClick={() => void takeBack(own)}>
          {t("vouchBack")}
        </Button>
      )}
      {isFailed && (
        <Typography role="alert" color="error">
          {t("notSigned")}
        </Typography>
      )}
    </Stack>
  );
}
