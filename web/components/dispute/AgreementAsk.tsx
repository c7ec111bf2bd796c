"use client";

import { useTranslations } from "use-intl";
import type { Address } from "viem";
import { availableActions } from "../agreement/actions.ts";
import type { AgreementRecord } from "../agreement/record.ts";
import { useActionText } from "../agreement/useActionText.ts";
import { useAgreementWrite } from "../agreement/useAgreementWrite.ts";
import { AskButton } from "./AskButton.tsx";

/** What the agreement itself waits for: that its ruling is paid out, or that it is split because none came. */
export function AgreementAsk({
  agreement,
  me,
  now,
}: {
  agreement: AgreementRecord;
  me: Address;
  now: bigint;
}) {
  const t = useTranslations("dispute");
  const text = useActionText(agreement, me, null);
  const { busy, move } = useAgreementWrite(agreement, me, null);
  const actions = availableActions(agreement, me, now).filter(
    ({ name }) => name === "Rule" || name === "Split",
  );
  return actions.map((action) => (
    <AskButton
      key={action.name}
      isPrimary
      label={text.label(action)}
      effect={`${text.effect(action)} ${t("anybody")}`}
      busy={busy}
      onPress={() => move(action)}
    />
  ));
}
