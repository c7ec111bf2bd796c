"use client";

import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import { useTranslations } from "use-intl";
import { CATEGORIES } from "../../matching/categories.ts";
import type { CommunityRecord } from "../communities/record.ts";
import type { Membership } from "../communities/useMembership.ts";
import { useCategoryName } from "../member/useCategoryName.ts";
import { CommunityField } from "./CommunityField.tsx";
import { Section } from "./Field.tsx";
import type { FieldName, FormValues } from "./form.ts";
import { KindChoice } from "./KindChoice.tsx";
import { TagFields } from "./TagFields.tsx";
import { tagFieldsOf } from "./tags.ts";

interface WhatSectionProps {
  form: FormValues;
  change: (change: Partial<FormValues>) => void;
  errorOf: (field: FieldName) => string | undefined;
  /** Called when a field is left, from which on an empty one is wrong. */
  leave: (field: FieldName) => () => void;
  communities: readonly CommunityRecord[];
  membership: Membership;
  /** What a published listing is about stays as it is. */
  isRevision: boolean;
}

/** What it is, for which community, and what matters for it. */
export function WhatSection({
  form,
  change,
  errorOf,
  leave,
  communities,
  membership,
  isRevision,
}: WhatSectionProps) {
  const t = useTranslations("publish");
  const categoryName = useCategoryName();
  return (
    <>
      <Section title={t("what")}>
        <KindChoice kind={form.kind} disabled={isRevision} onChange={(kind) => change({ kind })} />
        <TextField
          id="title"
          label={t("name")}
          value={form.title}
          error={errorOf("title") !== undefined}
          helperText={errorOf("title") ?? t(form.kind === "Offer" ? "nameHelpOffer" : "nameHelpNeed")}
          onBlur={leave("title")}
          onChange={({ target }) => change({ title: target.value })}
        />
        <TextField
          id="description"
          label={t("description")}
          value={form.description}
          multiline
          minRows={4}
          error={errorOf("description") !== undefined}
          helperText={errorOf("description") ?? t("descriptionHelp")}
          onChange={({ target }) => change({ description: target.value })}
        />
        <CommunityField
          communities={communities}
          value={form.community}
          membership={membership}
          onChange={(community) => change({ community })}
          error={errorOf("community")}
          disabled={isRevision}
        />
        <TextField
          select
          id="category"
          label={t("category")}
          value={form.category === 0 ? "" : form.category}
          disabled={isRevision}
          error={errorOf("category") !== undefined}
          helperText={errorOf("category")}
          onChange={({ target }) => change({ category: Number(target.value) })}
        >
          {CATEGORIES.map(({ code }) => (
            <MenuItem key={code} value={code}>
              {categoryName(code)}
            </MenuItem>
          ))}
        </TextField>
      </Section>
      {tagFieldsOf(form.category, form.kind).length > 0 && (
        <Section id="tags" title={t("details")} text={t("detailsText")} error={errorOf("tags")}>
          <TagFields
            kind={form.kind}
            category={form.category}
            value={form.tags}
            onChange={(tags) => change({ tags })}
          />
        </Section>
      )}
    </>
  );
}
