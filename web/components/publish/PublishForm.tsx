"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { type Address, ethAddress, zeroAddress } from "viem";
import { useConfig } from "../../config/context.tsx";
import { listingsAbi } from "../../contracts/generated/abi.ts";
import { useWrite } from "../../writes/useWrite.ts";
import type { CommunityRecord } from "../communities/record.ts";
import { useMembership } from "../communities/useMembership.ts";
import { useMyCommunities } from "../communities/useMyCommunities.ts";
import type { ListingRecord } from "../listing/record.ts";
import { paths } from "../paths.ts";
import { useDraft } from "../useDraft.ts";
import { CheckSection } from "./CheckSection.tsx";
import { emptyForm, type FieldName, type FormValues, formSchema } from "./form.ts";
import { PlaceSection } from "./PlaceSection.tsx";
import { PriceSection } from "./PriceSection.tsx";
import { StepBar } from "./StepBar.tsx";
import { FIELD_ORDER, firstFault, firstFaultyStep, type Step, stepAfter, type View } from "./steps.ts";
import { TemplateStep } from "./TemplateStep.tsx";
import { prefillOf } from "./templates.ts";
import { useFaultSentence } from "./useFaultSentence.ts";
import { useView } from "./useView.ts";
import { validate } from "./validate.ts";
import { WhatSection } from "./WhatSection.tsx";
import { WhenSection } from "./WhenSection.tsx";

interface PublishFormProps {
  communities: readonly CommunityRecord[];
  /** Chain time in Unix seconds. */
  now: number;
  me: Address;
  /** The listing to revise; null to publish a new one. */
  listing: ListingRecord | null;
  /** What stands in it at first. */
  initial: FormValues;
  /** Under which what is typed is kept. */
  draft: string;
}

/** Publishes an offer or a need, or revises one. What is typed stays on the device until it is published. */
export function PublishForm({ communities, now, me, listing, initial, draft: draftKey }: PublishFormProps) {
  const t = useTranslations("publish");
  const words = useTranslations("publishing");
  const sentenceOf = useFaultSentence();
  const router = useRouter();
  const write = useWrite();
  const { chain, contracts } = useConfig();
  const { decimals } = chain.currency;
  const [form, change, clear] = useDraft(draftKey, formSchema, () => initial);
  const [isTried, setIsTried] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<FieldName>>(new Set());
  const [isBusy, setIsBusy] = useState(false);
  // What was begun is gone on with; a revision shows at once all that it is about.
  const [first] = useState<View>(() =>
    listing !== null ? "all" : form.title === "" && form.description === "" ? "start" : "what",
  );
  const [view, go] = useView(first);
  const mine = useMyCommunities(me).data ?? [];
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
    if (view !== "all" && view !== "check" && view !== "start") {
      goOn(view);
      return;
    }
    setIsTried(true);
    if ("faults" in result) {
      const first = FIELD_ORDER.find((field) => result.faults[field] !== undefined);
      const step = firstFaultyStep(result.faults);
      if (view === "check" && step !== null) go(step);
      else if (first !== undefined) lookAt(first);
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

  const shows = (step: Step) => view === "all" || view === step;
  const goOn = (step: Step) => {
    const missing = "faults" in result ? firstFault(step, result.faults) : null;
    setIsTried(missing !== null);
    if (missing === null) go(stepAfter(step));
    else lookAt(missing);
  };

  if (view === "start") {
    return (
      <TemplateStep
        kind={form.kind}
        onKind={(kind) => change({ kind })}
        onTemplate={(template) => {
          change(prefillOf(template, form.kind, communities, mine));
          go("what");
        }}
        onBegin={() => go("what")}
        onAll={() => go("all")}
      />
    );
  }
  return (
    <Stack component="form" noValidate spacing={8} onSubmit={submit} aria-label={t("title")}>
      {view !== "all" && <StepBar current={view} onGo={go} />}
      {shows("what") && (
        <WhatSection
          form={form}
          change={change}
          errorOf={errorOf}
          leave={leave}
          communities={communities}
          membership={membership}
          isRevision={listing !== null}
        />
      )}
      {shows("where") && <PlaceSection value={form} onChange={change} errorOf={errorOf} />}
      {shows("when") && <WhenSection form={form} change={change} errorOf={errorOf} />}
      {shows("forWhat") && <PriceSection value={form} onChange={change} errorOf={errorOf} />}
      {shows("check") && (
        <CheckSection
          result={result}
          community={chosen}
          me={me}
          now={now}
          onGo={view === "all" ? null : go}
        />
      )}
      {shows("check") ? (
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
      ) : (
        <Stack direction="row" sx={{ flexWrap: "wrap", gap: 3 }}>
          <Button type="submit" variant="contained" size="large">
            {words("next")}
          </Button>
          <Button color="inherit" onClick={() => window.history.back()}>
            {words("back")}
          </Button>
          <Button color="inherit" onClick={() => go("all")} sx={{ marginInlineStart: { sm: "auto" } }}>
            {words("all")}
          </Button>
        </Stack>
      )}
    </Stack>
  );
}

/** Brings the first wrong field into view, ready to be put right. */
function lookAt(field: FieldName): void {
  const found = document.getElementById(field);
  const input = found?.matches("input, textarea, [tabindex]") ? found : found?.querySelector("input");
  (input ?? found)?.focus();
  found?.scrollIntoView({ block: "center" });
}
