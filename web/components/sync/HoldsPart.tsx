"use client";

import FormControlLabel from "@mui/material/FormControlLabel";
import Radio from "@mui/material/Radio";
import RadioGroup from "@mui/material/RadioGroup";
import Typography from "@mui/material/Typography";
import { Fragment, useId } from "react";
import { useTranslations } from "use-intl";
import { useKept } from "../../device/useKept.ts";
import type { AccountId } from "../../index/ids.ts";
import { keptSettings } from "../../sync/settings.ts";
import { Section } from "../publish/Field.tsx";

const HOLDINGS = ["all", "own"] as const;

/** Whether this device holds all records that reach it or only the member's, and what each costs and gives. */
export function HoldsPart({ account }: { account: AccountId }) {
  const t = useTranslations("sync.hold");
  const kept = keptSettings(account);
  const settings = useKept(kept);
  const help = useId();
  if (settings === null) return null;
  return (
    <Section title={t("title")}>
      <RadioGroup
        aria-label={t("title")}
        value={settings.holds}
        onChange={({ target }) => {
          const holds = HOLDINGS.find((one) => one === target.value);
          if (holds !== undefined) kept.write({ ...settings, holds });
        }}
      >
        {HOLDINGS.map((holds) => (
          <Fragment key={holds}>
            <FormControlLabel
              value={holds}
              control={<Radio slotProps={{ input: { "aria-describedby": `${help}${holds}` } }} />}
              label={t(holds)}
            />
            <Typography
              id={`${help}${holds}`}
              variant="body2"
              color="textSecondary"
              sx={{ marginInlineStart: 8, marginBlockEnd: 2 }}
            >
              {t(`${holds}Text`)}
            </Typography>
          </Fragment>
        ))}
      </RadioGroup>
    </Section>
  );
}
