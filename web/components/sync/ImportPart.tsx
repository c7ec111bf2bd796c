"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import { MemberLink } from "../../identity/MemberLink.tsx";
import { useMemberName } from "../../identity/useMemberName.ts";
import type { AccountId } from "../../index/ids.ts";
import { useRecords } from "../../sync/useRecords.ts";
import { useChainTime } from "../../wallet/chainTime.ts";
import { QueryError } from "../feedback/QueryError.tsx";
import { Section } from "../publish/Field.tsx";
import { strengthOf } from "../standing/attestation.ts";
import { useTime } from "../text/time.ts";
import { importableVouches } from "./importable.ts";
import { useImport } from "./useImport.ts";
import { useVouchesGiven } from "./useVouchesGiven.ts";

/** The member's own signed vouches that the chain doesn't have, each to be brought there. */
export function ImportPart({ account }: { account: AccountId }) {
  const t = useTranslations("sync.import");
  const standing = useTranslations("standing");
  const nameOf = useMemberName();
  const time = useTime();
  const now = useChainTime();
  const records = useRecords();
  const hasOwn = records.some(({ record }) => record.kind === "vouch" && record.attester === account);
  const given = useVouchesGiven(hasOwn ? account : null);
  const { busy, bring } = useImport();
  if (!hasOwn) return null;
  if (given.isError) return <QueryError onRetry={() => void given.refetch()} />;
  if (given.data === undefined || now === null) return null;
  const vouches = importableVouches(account, records, given.data, Number(now));
  if (vouches.length === 0) return null;
  return (
    <Section title={t("title")} text={t("text")}>
      <Stack
        component="ul"
        spacing={4}
        aria-label={t("title")}
        sx={{ listStyle: "none", margin: 0, padding: 0 }}
      >
        {vouches.map((vouch) => (
          <Stack
            key={vouch.recipient}
            component="li"
            direction="row"
            useFlexGap
            sx={{ flexWrap: "wrap", justifyContent: "space-between", alignItems: "center", gap: 3 }}
          >
            <div>
              <MemberLink address={vouch.recipient} />
              <Typography variant="body2" color="textSecondary">
                {[
                  standing(`strength.${strengthOf(vouch.weight)}`),
                  standing("until", { time: time.absolute(BigInt(vouch.expirationTime)) }),
                ].join(" · ")}
              </Typography>
            </div>
            <Button
              variant="outlined"
              loading={busy}
              aria-label={t("bringOf", { name: nameOf(vouch.recipient) })}
              onClick={() => void bring(vouch)}
            >
              {t("bring")}
            </Button>
          </Stack>
        ))}
      </Stack>
    </Section>
  );
}
