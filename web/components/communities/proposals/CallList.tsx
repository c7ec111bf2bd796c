"use client";

import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import type { CommunityRules, Governor } from "../../../index/queries/rules.ts";
import { AddressText } from "../../text/AddressText.tsx";
import { useAmount } from "../../text/amount.ts";
import { type Call, changeOf } from "../decide/changes.ts";
import { useRuleSentences } from "../decide/useRuleSentences.ts";
import { useTargets } from "../decide/useTargets.ts";
import type { CommunityRecord } from "../record.ts";
import type { Stage } from "./stage.ts";

interface CallListProps {
  readonly community: CommunityRecord;
  readonly rules: CommunityRules;
  readonly governor: Governor | null;
  readonly calls: readonly Call[];
  readonly stage: Stage;
}

/** What a proposal would do, in words; what we can't read is shown as it is, with a warning. */
export function CallList({ community, rules, governor, calls, stage }: CallListProps) {
  const t = useTranslations("commons.proposals");
  const amount = useAmount();
  const sentences = useRuleSentences();
  const targets = useTargets(community.address, rules, governor);
  return (
    <Stack component="section" spacing={2} aria-labelledby="does">
      <Typography variant="h3" id="does">
        {t(stage === "executed" ? "did" : "does")}
      </Typography>
      <Stack component="ul" spacing={2} sx={{ margin: 0, paddingInlineStart: 5 }}>
        {calls.map((call, i) => {
          const change = changeOf(call, targets);
          return (
            // A proposal's calls never change their places, and the same may stand twice.
            <li key={i}>
              {change !== null ? (
                <>
                  <Typography>{sentences.change(change)}</Typography>
                  {change.kind === "describe" && (
                    <Typography
                      variant="body2"
                      color="textSecondary"
                      dir="auto"
                      sx={{ whiteSpace: "pre-line" }}
                    >
                      {change.about}
                    </Typography>
                  )}
                </>
              ) : (
                <Stack spacing={1}>
                  <Typography component="div">
                    {t("unreadable")} <AddressText address={call.target} />
                  </Typography>
                  {call.value > 0n && (
                    <Typography>{t("sends", { amount: amount.native(call.value) })}</Typography>
                  )}
                  <Typography
                    variant="body2"
                    component="code"
                    dir="ltr"
                    sx={{ overflowWrap: "anywhere", maxHeight: 120, overflowY: "auto", display: "block" }}
                  >
                    {call.data}
                  </Typography>
                </Stack>
              )}
            </li>
          );
        })}
      </Stack>
    </Stack>
  );
}
