"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import { useMemberName } from "../../identity/useMemberName.ts";
import { OpenDispute } from "../dispute/OpenDispute.tsx";
import { useAmount } from "../text/amount.ts";
import { useTime } from "../text/time.ts";
import { availableActions, canProposeSettlement, primaryOf, remainingOf, roleOf } from "./actions.ts";
import { canSayPayment } from "./directPayment.ts";
import type { AgreementRecord } from "./record.ts";
import { SettlementForm } from "./SettlementForm.tsx";
import { SettlementOffer } from "./SettlementOffer.tsx";
import { useActionText } from "./useActionText.ts";
import { useAgreementWrite } from "./useAgreementWrite.ts";
import { useDisputeFee } from "./useDisputeFee.ts";
import { usePartyNames } from "./usePartyNames.ts";
import { waitingKey } from "./waiting.ts";

interface ActionPanelProps {
  agreement: AgreementRecord;
  me: Address;
  now: bigint;
  /** What could not be pushed to me and waits, in the agreement's token. */
  credit: bigint;
}

/** One button that leads on, then the other ways, each with what it does to the money. */
export function ActionPanel({ agreement, me, now, credit }: ActionPanelProps) {
  const t = useTranslations("agreement");
  const time = useTime();
  const amount = useAmount();
  const nameOf = useMemberName();
  const names = usePartyNames(agreement);
  const fee = useDisputeFee(agreement);
  const text = useActionText(agreement, me, fee);
  const { busy, move, proposeSettlement, withdraw } = useAgreementWrite(agreement, me, fee);

  const actions = availableActions(agreement, me, now).filter(
    ({ name }) => name !== "Dispute" || fee !== null,
  );
  const primary = primaryOf(agreement, actions);
  const others = actions.filter((action) => action !== primary);
  const role = roleOf(agreement, me);
  const splittable = canProposeSettlement(agreement, me) && remainingOf(agreement) > 0n;
  const says = canSayPayment(agreement, me) && (role === "payer" ? "paid" : "received");

  return (
    <Stack component="section" spacing={4} aria-label={t("whatNow")}>
      {credit > 0n && (
        <Stack spacing={2} sx={{ alignItems: "flex-start" }}>
          <Typography>{t("credit", { amount: amount.of(credit, agreement) })}</Typography>
          <Button variant="contained" color="warning" disabled={busy} onClick={() => void withdraw()}>
            {t("withdraw", { amount: amount.of(credit, agreement) })}
          </Button>
        </Stack>
      )}
      <SettlementOffer agreement={agreement} me={me} />
      {primary === null && agreement.state !== "Closed" && (
        <Typography>
          {t(`waiting.${waitingKey(agreement, me)}`, {
            other: nameOf(role === "payer" ? agreement.provider : agreement.payer),
          })}
        </Typography>
      )}
      {primary !== null && (
        <Stack spacing={2} sx={{ alignItems: "flex-start" }}>
          <Button
            variant="contained"
            size="large"
            loading={busy}
            loadingPosition="start"
            onClick={() => void move(primary)}
          >
            {text.label(primary)}
          </Button>
          <Typography variant="body2" color="textSecondary">
            {[
              text.effect(primary),
              primary.until !== null && t("until", { time: time.both(primary.until, now) }),
            ]
              .filter(Boolean)
              .join(" ")}
          </Typography>
        </Stack>
      )}
      {(others.length > 0 || splittable || says) && (
        <Stack spacing={3}>
          <Typography variant="h3" component="h2">
            {t("otherWays")}
          </Typography>
          {says && (
            <OtherWay
              label={t(says === "paid" ? "action.SettlePaid" : "action.SettleReceived")}
              effect={t(says === "paid" ? "effect.sayPaid" : "effect.sayReceived", names)}
              busy={busy}
              onPress={() => void proposeSettlement(0n)}
            />
          )}
          {others.map((action) =>
            action.name === "Dispute" && fee !== null ? (
              <OpenDispute
                key={action.name}
                agreement={agreement}
                me={me}
                action={action}
                label={text.label(action)}
                effect={text.effect(action)}
                fee={fee}
              />
            ) : (
              <OtherWay
                key={action.name}
                label={text.label(action)}
                effect={text.effect(action)}
                busy={busy}
                onPress={() => void move(action)}
              />
            ),
          )}
          {splittable && <SettlementForm agreement={agreement} busy={busy} onPropose={proposeSettlement} />}
        </Stack>
      )}
    </Stack>
  );
}

interface OtherWayProps {
  label: string;
  effect: string;
  busy: boolean;
  onPress: () => void;
}

function OtherWay({ label, effect, busy, onPress }: OtherWayProps) {
  return (
    <Stack
      direction={{ sm: "row" }}
      sx={{ gap: { xs: 1, sm: 4 }, alignItems: { xs: "flex-start", sm: "center" } }}
    >
      <Button variant="outlined" disabled={busy} onClick={onPress} sx={{ flex: "none" }}>
        {label}
      </Button>
      <Typography variant="body2" color="textSecondary">
        {effect}
      </Typography>
    </Stack>
  );
}
