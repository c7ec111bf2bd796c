"use client";

import Button from "@mui/material/Button";
import MenuItem from "@mui/material/MenuItem";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import ToggleButton from "@mui/material/ToggleButton";
import ToggleButtonGroup from "@mui/material/ToggleButtonGroup";
import Typography from "@mui/material/Typography";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { ethAddress, zeroAddress } from "viem";
import { useConfig } from "../../config/context.tsx";
import { listingsAbi } from "../../contracts/generated/abi.ts";
import { CATEGORIES } from "../../matching/categories.ts";
import { useWrite } from "../../writes/useWrite.ts";
import type { CommunityRecord } from "../communities/record.ts";
import { useMembership } from "../communities/useMembership.ts";
import type { ListingRecord } from "../listing/record.ts";
import { useCategoryName } from "../member/useCategoryName.ts";
import { paths } from "../paths.ts";
import { useDraft } from "../useDraft.ts";
import { WeekPicker } from "../week/WeekPicker.tsx";
import { CommunityField } from "./CommunityField.tsx";
import { Section } from "./Field.tsx";
import { emptyForm, type FieldName, type FormValues, formSchema } from "./form.ts";
import { PlaceSection } from "./PlaceSection.tsx";
import { PriceSection } from "./PriceSection.tsx";
import { TagFields } from "./TagFields.tsx";
import { tagFieldsOf } from "./tags.ts";
import { useFaultSentence } from "./useFaultSentence.ts";
import { validate } from "./validate.ts";

interface PublishFormProps {
  communities: readonly CommunityRecord[];
  /** Chain time in Unix seconds. */
  now: number;
  /** The listing to revise; null to publish a new one. */
  listing: ListingRecord | null;
  /** What stands in it at first. */
  initial: FormValues;
  /** Under which what is typed is kept. */
  draft: string;
}

/** Publishes an offer or a need, or revises one. What is typed stays on the device until it is published. */
export function PublishForm({ communities, now, listing, initial, draft: draftKey }: PublishFormProps) {
  const t = useTranslations("publish");
  const categoryName = useCategoryName();
  const sentenceOf = useFaultSentence();
  const router = useRouter();
  const write = useWrite();
  const { chain, contracts } = useConfig();
  const { decimals } = chain.currency;
  const [form, change, clear] = useDraft(draftKey, formSchema, () => initial);
  const [isTried, setIsTried] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<FieldName>>(new Set());
  const [isBusy, setIsBusy] = useState(false);
  const chosen = communities.find(({ address }) => address === form.community) ?? null;
  const membership = useMembership(chosen);

  const result = validate(form, {
    now,
    utcOffset: listing?.utcOffset ?? -new Date().getTimezoneOffset(),
    decimals,
    native: ethAddress,
    none: zeroAddress,
  });
  const errorOf = (field: FieldName): string | undefined => {
    if (!("faults" in result) || !(isTried || left.has(field) || form[field] !== emptyForm[field])) {
      return undefined;
    }
    const fault = result.faults[field];
    // An empty field is not yet wrong while one is still on the way to it.
    return fault === undefined || (!isTried && !left.has(field) && fault.code.endsWith("Missing"))
      ? undefined
      : sentenceOf(fault);
  };
  const leave = (field: FieldName) => () => setLeft(new Set([...left, field]));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if ("faults" in result) {
      const first = FIELD_ORDER.find((field) => result.faults[field] !== undefined);
      if (first !== undefined) lookAt(first);
      return;
    }
    setIsBusy(true);
    try {
      if (listing === null && membership.isMember === false && (await membership.join()) === null) return;
      const { draft } = result;
      const done = await write({
        title: t(listing === null ? "publishing" : "revising", { title: draft.title }),
        ...(listing === null ? {} : { href: paths.listing(listing.id) }),
        call: {
          address: contracts.listings,
          abi: listingsAbi,
          ...(listing === null
            ? { functionName: "publish", args: [draft] }
            : { functionName: "revise", args: [BigInt(listing.id), draft] }),
        },
      });
      if (done === null) return;
      clear();
      const id = listing?.id ?? (typeof done.result === "bigint" ? done.result.toString() : null);
      router.push(id === null ? paths.discover : paths.listing(id));
    } finally {
      setIsBusy(false);
    }
  };

  return (
    <Stack component="form" noValidate spacing={8} onSubmit={submit} aria-label={t("title")}>
      <Section title={t("what")}>
        <ToggleButtonGroup
          exclusive
          color="primary"
          aria-label={t("kind")}
          value={form.kind}
          disabled={listing !== null}
          onChange={(_, kind) => kind !== null && change({ kind })}
        >
          <ToggleButton value="Offer" sx={{ paddingInline: 4, textTransform: "none" }}>
            {t("offer")}
          </ToggleButton>
          <ToggleButton value="Need" sx={{ paddingInline: 4, textTransform: "none" }}>
            {t("need")}
          </ToggleButton>
        </ToggleButtonGroup>
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
          disabled={listing !== null}
        />
        <TextField
          select
          id="category"
          label={t("category")}
          value={form.category === 0 ? "" : form.category}
          disabled={listing !== null}
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
      <PlaceSection value={form} onChange={change} errorOf={errorOf} />
      <Section id="week" title={t("when")} text={t("whenText")} error={errorOf("week")}>
        <WeekPicker
          label={t("when")}
          value={BigInt(form.week)}
          onChange={(week) => change({ week: `0x${week.toString(16)}` })}
        />
      </Section>
      <TextField
        id="expiry"
        type="date"
        label={t("expiry")}
        value={form.expiry}
        error={errorOf("expiry") !== undefined}
        helperText={errorOf("expiry") ?? t("expiryHelp")}
        slotProps={{ inputLabel: { shrink: true } }}
        onChange={({ target }) => change({ expiry: target.value })}
        sx={{ maxWidth: 360 }}
      />
      <PriceSection value={form} onChange={change} errorOf={errorOf} />
      <Stack spacing={2} sx={{ alignItems: "flex-start" }}>
        <Button
          type="submit"
          variant="contained"
          size="large"
          disabled={isBusy || membership.isBusy}
          sx={{ width: { xs: "100%", sm: "auto" } }}
        >
          {isBusy ? t("sending") : t(listing === null ? "publish" : "revise")}
        </Button>
        <Typography variant="body2" color="textSecondary">
          {"faults" in result && isTried
            ? t("faulty", { count: Object.keys(result.faults).length })
            : t("public")}
        </Typography>
      </Stack>
    </Stack>
  );
}

/** Fields in the order of the page. */
const FIELD_ORDER: readonly FieldName[] = [
  "title",
  "description",
  "community",
  "category",
  "tags",
  "city",
  "latitude",
  "longitude",
  "radius",
  "week",
  "expiry",
  "ways",
  "price",
];

/** Brings the first wrong field into view, ready to be put right. */
function lookAt(field: FieldName): void {
  const found = document.getElementById(field);
  const input = found?.matches("input, textarea, [tabindex]") ? found : found?.querySelector("input");
  (input ?? found)?.focus();
  found?.scrollIntoView({ block: "center" });
}
