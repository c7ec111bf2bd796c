"use client";

import HandshakeIcon from "@mui/icons-material/HandshakeOutlined";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Hex } from "viem";
import { useConfig } from "../../config/context.tsx";
import { useMemberName } from "../../identity/useMemberName.ts";
import { type AccountId, accountId } from "../../index/ids.ts";
import type { ExchangeMessage } from "../../messaging/content/exchange.ts";
import type { Conversation } from "../../messaging/messenger.ts";
import { useMessenger } from "../../messaging/useMessenger.ts";
import { schemeOf } from "../../sync/scheme.ts";
import { useRecords } from "../../sync/useRecords.ts";
import { useOwnAccount } from "../../sync/useSync.ts";
import { Foldable } from "../Foldable.tsx";
import { useCategoryName } from "../member/useCategoryName.ts";
import { RatingsForm } from "../review/RatingsForm.tsx";
import { useSignedExchange } from "./useSignedExchange.ts";

interface ExchangeContentProps {
  exchange: ExchangeMessage;
  conversation: Conversation;
}

/** What two did for each other, to be signed by the other, or reviewed once both have signed. */
export function ExchangeContent({ exchange, conversation }: ExchangeContentProps) {
  const t = useTranslations("messages.exchanged");
  const nameOf = useMemberName();
  const categoryName = useCategoryName();
  const config = useConfig();
  const me = useOwnAccount();
  const other = accountId(conversation.others[0] ?? "");
  const { data: digest } = useQuery({
    queryKey: ["exchange", me, other, exchange],
    queryFn: async () => {
      if (me === null || other === null || conversation.isGroup) return null;
      const { checkedDigest } = await import("../../sync/exchange.ts");
      return checkedDigest(exchange, [me, other], schemeOf(config));
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Stack direction="row" spacing={2} sx={{ minWidth: 0 }}>
      <HandshakeIcon color="primary" />
      <Stack spacing={2} sx={{ minWidth: 0 }}>
        <div>
          <Typography variant="body2" color="textSecondary">
            {[t("title"), categoryName(exchange.category)].join(" · ")}
          </Typography>
          <Typography dir="auto" sx={{ fontWeight: 600 }}>
            {exchange.words}
          </Typography>
          <Typography>
            {exchange.provider === me
              ? t("youGave", { name: nameOf(exchange.receiver) })
              : t("theyGave", { name: nameOf(exchange.provider) })}
          </Typography>
        </div>
        {digest === null && <Typography color="error">{t("invalid")}</Typography>}
        {digest !== null && digest !== undefined && me !== null && other !== null && (
          <Next digest={digest} exchange={exchange} conversation={conversation} me={me} other={other} />
        )}
      </Stack>
    </Stack>
  );
}

interface NextProps extends ExchangeContentProps {
  digest: Hex;
  me: AccountId;
  other: AccountId;
}

/** What is to be done of it now. */
function Next({ digest, exchange, conversation, me, other }: NextProps) {
  const t = useTranslations("messages.exchanged");
  const words = useTranslations("review");
  const nameOf = useMemberName();
  const messenger = useMessenger();
  const { busy, coSign, review } = useSignedExchange();
  const [isFailed, setIsFailed] = useState(false);
  const records = useRecords();
  const { providerSignature, receiverSignature } = exchange;
  const isReviewed = records.some(({ subject, record }) => subject === digest && record.attester === me);
  const isMine = (me === exchange.provider ? providerSignature : receiverSignature) !== null;
  const failure = isFailed && (
    <Typography role="alert" color="error">
      {t("notSigned")}
    </Typography>
  );
  if (providerSignature !== null && receiverSignature !== null) {
    const signed = { providerSignature, receiverSignature };
    if (isReviewed) return <Typography>{t("reviewed")}</Typography>;
    return (
      <Foldable label={t("review", { name: nameOf(other) })}>
        {(close) => (
          <>
            <RatingsForm
              subject={digest}
              about={other}
              note={words("signed")}
              onSend={async (ratings) => {
                const { exchangeOf } = await import("../../sync/exchange.ts");
                const isDone = await review({ ...exchangeOf(exchange), ...signed }, ratings);
                setIsFailed(!isDone);
                if (isDone) close();
                return isDone;
              }}
            />
            {failure}
          </>
        )}
      </Foldable>
    );
  }
  const isCompleted = (messenger?.messages(conversation.id) ?? []).some(
    ({ content }) =>
      content.kind === "exchange" &&
      content.value.salt === exchange.salt &&
      content.value.providerSignature !== null &&
      content.value.receiverSignature !== null,
  );
  if (isCompleted) return <Typography color="textSecondary">{t("signedBelow")}</Typography>;
  if (isMine) return <Typography color="textSecondary">{t("waits", { name: nameOf(other) })}</Typography>;
  const sign = async () => {
    const signed = await coSign(exchange);
    setIsFailed(signed === null);
    if (signed !== null) await messenger?.send(conversation.id, { kind: "exchange", value: signed });
  };
  return (
    <Stack spacing={2} sx={{ alignItems: "flex-start" }}>
      <Button variant="contained" loading={busy} onClick={() => void sign()}>
        {t("sign")}
      </Button>
      {failure}
    </Stack>
  );
}
