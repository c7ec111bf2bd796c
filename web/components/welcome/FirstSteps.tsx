"use client";

import DoneIcon from "@mui/icons-material/CheckCircleOutlined";
import CloseIcon from "@mui/icons-material/Close";
import OpenIcon from "@mui/icons-material/RadioButtonUncheckedOutlined";
import Card from "@mui/material/Card";
import IconButton from "@mui/material/IconButton";
import Link from "@mui/material/Link";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import { useKept } from "../../device/useKept.ts";
import { useAgreements } from "../../index/hooks/agreements.ts";
import { useListings } from "../../index/hooks/listings.ts";
import { accountId } from "../../index/ids.ts";
import { useAccount } from "../../wallet/account.ts";
import { useMyCommunities } from "../communities/useMyCommunities.ts";
import { PageLink } from "../PageLink.tsx";
import { paths } from "../paths.ts";
import { useUndo } from "../undo/store.ts";
import { type FirstStep, firstStepsOf, isOver } from "./firstSteps.ts";
import { keptPutAway } from "./kept.ts";

/** What a newcomer does first; it stands in nobody's way, and goes away by itself. */
export function FirstSteps() {
  const isPutAway = useKept(keptPutAway);
  const { address } = useAccount();
  if (isPutAway !== false) return null;
  if (address === undefined) {
    return (
      <Checklist steps={firstStepsOf({ hasWallet: false, communities: 0, listings: 0, exchanges: 0 })} />
    );
  }
  return <Begun key={address} me={address} />;
}

function Begun({ me }: { me: Address }) {
  const account = accountId(me);
  const communities = useMyCommunities(me).data?.length;
  const listings = useListings(account === null ? {} : { publisher: account, withdrawn: true }).data?.length;
  const exchanges = useAgreements(account).data?.length;
  const isKnown = communities !== undefined && listings !== undefined && exchanges !== undefined;
  const steps = isKnown ? firstStepsOf({ hasWallet: true, communities, listings, exchanges }) : null;
  const over = steps !== null && isOver(steps);
  useEffect(() => {
    if (over) keptPutAway.write(true);
  }, [over]);
  return steps === null || over ? null : <Checklist steps={steps} />;
}

const hrefs: Readonly<Record<FirstStep["key"], string>> = {
  wallet: paths.welcome,
  community: paths.communities,
  ask: paths.publish,
};

function Checklist({ steps }: { steps: readonly FirstStep[] }) {
  const t = useTranslations("firstSteps");
  const offer = useUndo((store) => store.offer);
  const putAway = () => {
    keptPutAway.write(true);
    offer({ text: t("putAway"), undo: () => keptPutAway.write(false) });
  };
  return (
    <Card component="section" aria-labelledby="first-steps" sx={{ padding: 4 }}>
      <Stack spacing={2}>
        <Stack direction="row" sx={{ justifyContent: "space-between", alignItems: "flex-start", gap: 2 }}>
          <div>
            <Typography variant="h3" component="h2" id="first-steps">
              {t("title")}
            </Typography>
            <Typography variant="body2" color="textSecondary">
              {t("text")}
            </Typography>
          </div>
          <IconButton size="small" aria-label={t("hide")} onClick={putAway} sx={{ margin: -1 }}>
            <CloseIcon fontSize="small" />
          </IconButton>
        </Stack>
        <Stack component="ol" spacing={1} sx={{ listStyle: "none", margin: 0, padding: 0 }}>
          {steps.map(({ key, isDone }) => (
            <Stack component="li" key={key} direction="row" spacing={2} sx={{ alignItems: "center" }}>
              {isDone ? (
                <DoneIcon color="primary" fontSize="small" titleAccess={t("done")} />
              ) : (
                <OpenIcon color="disabled" fontSize="small" aria-hidden="true" />
              )}
              {isDone ? (
                <Typography color="textSecondary">{t(`step.${key}`)}</Typography>
              ) : (
                <Link component={PageLink} href={hrefs[key]} color="textPrimary" underline="always">
                  {t(`step.${key}`)}
                </Link>
              )}
            </Stack>
          ))}
        </Stack>
      </Stack>
    </Card>
  );
}
