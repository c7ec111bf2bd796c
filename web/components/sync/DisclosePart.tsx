"use client";

import Button from "@mui/material/Button";
import Checkbox from "@mui/material/Checkbox";
import Link from "@mui/material/Link";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useConfig } from "../../config/context.tsx";
import { MemberLink } from "../../identity/MemberLink.tsx";
import type { AccountId } from "../../index/ids.ts";
import { schemeOf } from "../../sync/scheme.ts";
import { useRecords } from "../../sync/useRecords.ts";
import type { RecordId } from "../../trust/attestations/record.ts";
import { isDisclosable } from "../../trust/proofs/disclosure/disclosable.ts";
import { MOST_SHOWN, writeDisclosure } from "../../trust/proofs/disclosure/file.ts";
import { useWalletActions } from "../../wallet/walletActions.ts";
import { downloadJson } from "../download.ts";
import { ReviewStars } from "../member/ReviewStars.tsx";
import { PageLink } from "../PageLink.tsx";
import { paths } from "../paths.ts";
import { Section } from "../publish/Field.tsx";
import { useTime } from "../text/time.ts";

/** Shows somebody some of the signed reviews about me, as a file that says how many there are in all. */
export function DisclosePart({ account }: { account: AccountId }) {
  const t = useTranslations("disclosure");
  const time = useTime();
  const config = useConfig();
  const wallet = useWalletActions();
  const [chosen, setChosen] = useState<ReadonlySet<RecordId>>(new Set());
  const reviews = useRecords().flatMap(({ id, bytes, record }) =>
    isDisclosable(record, account) ? [{ id, bytes, record }] : [],
  );
  const places = reviews.flatMap(({ id }, place) => (chosen.has(id) ? [place] : []));
  const saving = useMutation({
    mutationFn: async () => {
      const { showReviews } = await import("../../sync/reviewSet.ts");
      const scheme = schemeOf(config);
      const signer = { account, scheme, wallet, now: Math.floor(Date.now() / 1000) };
      const all = reviews.map(({ bytes }) => bytes);
      const disclosure = await showReviews(signer, all, places);
      downloadJson("myceliary-reviews.json", writeDisclosure({ scheme, disclosure }));
    },
  });
  if (reviews.length === 0) return null;
  const choose = (id: RecordId, isChosen: boolean) => {
    const rest = [...chosen].filter((one) => one !== id);
    setChosen(new Set(isChosen ? [...rest, id] : rest));
  };
  return (
    <Section title={t("title")} text={t("text")}>
      <Stack component="ul" spacing={4} sx={{ listStyle: "none", margin: 0, padding: 0 }}>
        {reviews.map(({ id, record }) => (
          <Stack key={id} component="li" direction="row" sx={{ alignItems: "start" }}>
            <Checkbox
              // In line with the name, and its box with the text around the list.
              sx={{ marginInlineStart: "-9px", marginBlockStart: "-9px" }}
              checked={chosen.has(id)}
              onChange={(_, isChosen) => choose(id, isChosen)}
              slotProps={{ input: { "aria-labelledby": id } }}
            />
            <div id={id}>
              <MemberLink address={record.attester} />
              <ReviewStars review={record.ratings} />
              <Typography variant="body2" color="textSecondary">
                {time.day(BigInt(record.time))}
              </Typography>
            </div>
          </Stack>
        ))}
      </Stack>
      <Button
        variant="outlined"
        loading={saving.isPending}
        disabled={places.length === 0 || places.length > MOST_SHOWN}
        onClick={() => saving.mutate()}
        sx={{ alignSelf: "flex-start" }}
      >
        {t("save")}
      </Button>
      <Typography variant="body2" color="textSecondary">
        {t.rich("where", {
          link: (text) => (
            <Link component={PageLink} href={paths.proof} underline="always">
              {text}
            </Link>
          ),
        })}
      </Typography>
      {saving.isError && (
        <Typography role="alert" color="error">
          {t("notSigned")}
        </Typography>
      )}
    </Section>
  );
}
