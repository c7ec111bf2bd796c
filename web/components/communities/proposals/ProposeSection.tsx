"use client";

import MenuItem from "@mui/material/MenuItem";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { type ComponentType, useState } from "react";
import { useTranslations } from "use-intl";
import type { Governor } from "../../../index/queries/rules.ts";
import { Foldable } from "../../Foldable.tsx";
import type { PartProps } from "../CommunityPage.tsx";
import type { ChangeFormProps } from "../decide/ChangeForm.tsx";
import { CreditLimitForm } from "../decide/CreditLimitForm.tsx";
import { DescribeForm } from "../decide/DescribeForm.tsx";
import { DisputesForm } from "../decide/DisputesForm.tsx";
import { governorInWaiting } from "../decide/decider.ts";
import { JoinPolicyForm } from "../decide/JoinPolicyForm.tsx";
import { ReputationForm } from "../decide/ReputationForm.tsx";
import { WeightsForm } from "../decide/WeightsForm.tsx";
import { CustomForm } from "./CustomForm.tsx";
import { AcceptForm, WordForm } from "./PlainForms.tsx";
import { VotingRuleForm } from "./VotingRuleForm.tsx";

const FORMS = {
  word: WordForm,
  acceptStewardship: AcceptForm,
  joinPolicy: JoinPolicyForm,
  weights: WeightsForm,
  reputation: ReputationForm,
  disputes: DisputesForm,
  credits: CreditLimitForm,
  describe: DescribeForm,
  votingRule: VotingRuleForm,
  custom: CustomForm,
} as const satisfies Readonly<Record<string, ComponentType<ChangeFormProps>>>;
type Template = keyof typeof FORMS;

/** What needs no stewardship. */
const ALWAYS: readonly Template[] = ["word", "votingRule", "custom"];
const IN_CHARGE: readonly Template[] = [
  "word",
  "joinPolicy",
  "weights",
  "reputation",
  "disputes",
  "credits",
  "describe",
  "votingRule",
  "custom",
];

interface ProposeSectionProps extends PartProps {
  readonly governor: Governor;
  /** Whether the members' votes bind the community yet. */
  readonly isInCharge: boolean;
}

/** Proposes something to the members: first what about, then that one's form. */
export function ProposeSection({ community, rules, governor, isInCharge }: ProposeSectionProps) {
  const t = useTranslations("commons.proposals");
  const isOffered = governorInWaiting(rules)?.id === governor.id;
  const templates = isInCharge ? IN_CHARGE : isOffered ? (["acceptStewardship", ...ALWAYS] as const) : ALWAYS;
  const [chosen, setChosen] = useState<Template>(templates[0] ?? "word");
  const template = templates.includes(chosen) ? chosen : (templates[0] ?? "word");
  const Form = FORMS[template];
  return (
    <Foldable rank="primary" label={t("propose")}>
      {(close) => (
        <Stack spacing={4}>
          <TextField
            select
            label={t("about")}
            value={template}
            onChange={({ target }) => setChosen(templates.find((one) => one === target.value) ?? template)}
            sx={{ maxWidth: 560 }}
          >
            {templates.map((one) => (
              <MenuItem key={one} value={one}>
                {t(`template.${one}`)}
              </MenuItem>
            ))}
          </TextField>
          {template === "custom" && (
            <Typography variant="body2" color="warning">
              {t("expert")}
            </Typography>
          )}
          <Form
            key={template}
            community={community}
            rules={rules}
            way={{ kind: "members", governor }}
            onDone={close}
          />
        </Stack>
      )}
    </Foldable>
  );
}
