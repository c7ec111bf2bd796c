"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Address, Hex } from "viem";
import * as z from "zod/mini";
import { useConfig } from "../../config/context.tsx";
import { attestCall } from "../../contracts/attest.ts";
import { limits } from "../../contracts/generated/limits.ts";
import { aspects, encodeReview, unrated } from "../../contracts/ratings.ts";
import { useMemberName } from "../../identity/useMemberName.ts";
import { useWrite } from "../../writes/useWrite.ts";
import { paths } from "../paths.ts";
import { useDraft } from "../useDraft.ts";
import { StarInput } from "./StarInput.tsx";

const rating = z.int().check(z.gte(0), z.lte(Number(limits.rating)));
const draftSchema = z.object({
  overall: rating,
  reliability: rating,
  quality: rating,
  communication: rating,
  safety: rating,
});

/** Says how an exchange was, once and for good. */
export function ReviewForm({ agreement, about }: { agreement: Hex; about: Address }) {
  const t = useTranslations("review");
  const title = useTranslations("agreement");
  const { contracts, schemas } = useConfig();
  const nameOf = useMemberName();
  const write = useWrite();
  const [ratings, change, clear] = useDraft(`review:${agreement}`, draftSchema, () => unrated);
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);

  const send = async () => {
    if (ratings.overall === 0) {
      setMissing(true);
      return;
    }
    setBusy(true);
    const done = await write({
      title: title("write.Review", { name: nameOf(about) }),
      href: paths.member(about),
      call: attestCall(contracts.eas, {
        schema: schemas.review,
        recipient: about,
        expirationTime: 0n,
        revocable: false,
        data: encodeReview(agreement, ratings),
      }),
    });
    setBusy(false);
    if (done !== null) clear();
  };

  return (
    <Stack
      component="form"
      noValidate
      spacing={3}
      aria-labelledby="review-title"
      sx={{ alignItems: "flex-start" }}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Typography variant="h2" id="review-title">
        {t("title", { name: nameOf(about) })}
      </Typography>
      {aspects.map((aspect) => (
        <StarInput
          key={aspect}
          name={aspect}
          label={t(aspect)}
          note={aspect === "overall" ? null : t("optional")}
          value={ratings[aspect]}
          error={aspect === "overall" && missing && ratings.overall === 0 ? t("required") : null}
          onChange={(value) => change({ [aspect]: value })}
        />
      ))}
      <Typography variant="body2" color="textSecondary">
        {t("public")}
      </Typography>
      <Button type="submit" variant="contained" loading={busy}>
        {t("send")}
      </Button>
    </Stack>
  );
}
