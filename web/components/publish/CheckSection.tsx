"use client";

import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import { useIndexedAccount } from "../../index/hooks/accounts.ts";
import { accountId } from "../../index/ids.ts";
import type { CommunityRecord } from "../communities/record.ts";
import { ListingCard } from "../listing/ListingCard.tsx";
import { Section } from "./Field.tsx";
import { previewOf } from "./preview.ts";
import { firstFault, STEPS, type Step } from "./steps.ts";
import { useFaultSentence } from "./useFaultSentence.ts";
import type { Validated } from "./validate.ts";

interface CheckSectionProps {
  result: Validated;
  community: CommunityRecord | null;
  me: Address;
  /** Chain time in Unix seconds. */
  now: number;
  /** Goes to a question; null where all of them are on the page. */
  onGo: ((step: Step) => void) | null;
}

/** What others will see, just as they will see it; or what is missing for that. */
export function CheckSection({ result, community, me, now, onGo }: CheckSectionProps) {
  const t = useTranslations("publishing");
  const sentenceOf = useFaultSentence();
  const account = useIndexedAccount(accountId(me)).data;
  if ("faults" in result || community === null) {
    if (onGo === null || !("faults" in result)) return null;
    const open = STEPS.flatMap((step) => {
      const field = firstFault(step, result.faults);
      const fault = field === null ? undefined : result.faults[field];
      return fault === undefined ? [] : [{ step, sentence: sentenceOf(fault) }];
    });
    return (
      <Section title={t("missing")} text={t("missingText")}>
        <Stack component="ul" spacing={2} sx={{ listStyle: "none", margin: 0, padding: 0 }}>
          {open.map(({ step, sentence }) => (
            <Stack component="li" key={step} direction="row" spacing={3} sx={{ alignItems: "center" }}>
              <Button
                variant="outlined"
                size="small"
                onClick={() => onGo(step)}
                sx={{ flex: "none", minWidth: 104 }}
              >
                {t(`step.${step}`)}
              </Button>
              <Typography variant="body2">{sentence}</Typography>
            </Stack>
          ))}
        </Stack>
      </Section>
    );
  }
  const { draft } = result;
  const inCategory = account?.reputations.find(({ category }) => category === draft.category);
  const { reviewCount, overallSum } = inCategory ?? account ?? { reviewCount: 0, overallSum: 0 };
  const listing = previewOf(draft, community, me, { reviewCount, overallSum }, now);
  return (
    <Section title={t("preview")} text={t("previewText")}>
      {/* It leads nowhere yet. */}
      <Box inert>
        <ListingCard listing={listing} />
      </Box>
      {draft.description !== "" && (
        <Typography sx={{ whiteSpace: "pre-line", overflowWrap: "anywhere" }}>{draft.description}</Typography>
      )}
    </Section>
  );
}
