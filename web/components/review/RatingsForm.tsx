"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import type { Address, Hex } from "viem";
import * as z from "zod/mini";
import { limits } from "../../contracts/generated/limits.ts";
import { aspects, type Ratings, unrated } from "../../contracts/ratings.ts";
import { useMemberName } from "../../identity/useMemberName.ts";
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

interface RatingsFormProps {
  /** What is reviewed: an agreement by its id, or an exchange by its digest. */
  subject: Hex;
  /** Whom the review is about. */
  about: Address;
  /** Who sees it, and for how long. */
  note: string;
  /** Settles with whether it was given. */
  onSend: (ratings: Ratings) => Promise<boolean>;
  /** What else is to be chosen. */
  children?: ReactNode;
}

/** How an exchange was, in stars. */
export function RatingsForm({ subject, about, note, onSend, children }: RatingsFormProps) {
  const t = useTranslations("review");
  const nameOf = useMemberName();
  const [ratings, change, clear] = useDraft(`review:${subject}`, draftSchema, () => unrated);
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);

  const send = async () => {
    if (ratings.overall === 0) {
      setMissing(true);
      return;
    }
    setBusy(true);
    const isDone = await onSend(ratings);
    setBusy(false);
    if (isDone) clear();
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
      {children}
      <Typography variant="body2" color="textSecondary">
        {note}
      </Typography>
      <Button type="submit" variant="contained" loading={busy}>
        {t("send")}
      </Button>
    </Stack>
  );
}
