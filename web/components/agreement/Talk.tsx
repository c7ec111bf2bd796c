"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { type Address, zeroAddress } from "viem";
import { getCode } from "viem/actions";
import { useConfig } from "../../config/context.tsx";
import { useMemberName } from "../../identity/useMemberName.ts";
import { useNode } from "../../wallet/node.ts";
import { WriteButton } from "../messages/WriteButton.tsx";
import { PageLink } from "../PageLink.tsx";
import { paths } from "../paths.ts";
import { roleOf } from "./actions.ts";
import type { AgreementRecord } from "./record.ts";

/** A mediator that is a person, whom one can write to; null for none, or for a contract such as a jury. */
function usePersonalMediator({ terms: { arbitrator } }: AgreementRecord): Address | null {
  const node = useNode();
  const { data } = useQuery({
    queryKey: ["code", arbitrator],
    queryFn: async () => (await getCode(node, { address: arbitrator })) ?? "0x",
    enabled: arbitrator !== zeroAddress,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data === "0x" ? arbitrator : null;
}

/** The ways to talk about an agreement: the two alone, and, once they disagree, with their mediator. */
export function Talk({ agreement, me }: { agreement: AgreementRecord; me: Address }) {
  const t = useTranslations("agreement");
  const nameOf = useMemberName();
  const { messages } = useConfig();
  const mediator = usePersonalMediator(agreement);
  const other = roleOf(agreement, me) === "payer" ? agreement.provider : agreement.payer;
  if (messages === null) return null;
  const group = agreement.title ?? t("title");
  return (
    <Stack direction="row" sx={{ flexWrap: "wrap", gap: 2 }}>
      <WriteButton to={other}>{t("writeTo", { name: nameOf(other) })}</WriteButton>
      {agreement.state === "Disputed" && mediator !== null && (
        <Button component={PageLink} href={paths.beginGroup(group, [other, mediator])} variant="outlined">
          {t("writeTogether")}
        </Button>
      )}
    </Stack>
  );
}
