"use client";

import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import { MemberLink } from "../../../identity/MemberLink.tsx";
import type { Governor } from "../../../index/queries/rules.ts";
import { Foldable } from "../../Foldable.tsx";
import type { PartProps } from "../CommunityPage.tsx";
import { governorInWaiting } from "../decide/decider.ts";
import { useDecide } from "../decide/useDecide.ts";
import { GovernorForm } from "./GovernorForm.tsx";

interface HandoverProps extends PartProps {
  /** Where the members could decide; null where nothing for that was made. */
  readonly governor: Governor | null;
  readonly me: Address | undefined;
}

/** While one account decides alone: who it is, and how that passes to the members, step by step. */
export function Handover({ community, rules, governor, me }: HandoverProps) {
  const t = useTranslations("commons.proposals");
  const isSteward = me?.toLowerCase() === rules.steward;
  const { isBusy, change } = useDecide(community, rules, isSteward ? { kind: "steward" } : null);
  const waiting = governorInWaiting(rules);
  return (
    <Stack spacing={3}>
      <Typography component="div">
        {isSteward
          ? t("youAlone")
          : t.rich("stewardAlone", { steward: () => <MemberLink address={rules.steward} /> })}
      </Typography>
      {!isSteward && waiting === null && <Typography color="textSecondary">{t("stewardCan")}</Typography>}
      {waiting !== null && (
        <Alert severity="info" variant="outlined">
          {t("offered")}
        </Alert>
      )}
      {isSteward && governor === null && (
        <Foldable label={t("begin")}>
          {(close) => <GovernorForm community={community} rules={rules} onDone={close} />}
        </Foldable>
      )}
      {isSteward && governor !== null && waiting === null && (
        <Stack spacing={2} sx={{ alignItems: "flex-start" }}>
          <Typography>{t("offerText")}</Typography>
          <Button
            variant="contained"
            loading={isBusy}
            loadingPosition="start"
            onClick={() => void change({ kind: "offerStewardship", to: governor.timelock.id }, "")}
          >
            {t("offer")}
          </Button>
        </Stack>
      )}
      {isSteward && waiting !== null && (
        <Button
          color="inherit"
          variant="outlined"
          loading={isBusy}
          loadingPosition="start"
          onClick={() => void change({ kind: "withdrawOffer" }, "")}
          sx={{ alignSelf: "flex-start" }}
        >
          {t("withdrawOffer")}
        </Button>
      )}
    </Stack>
  );
}
