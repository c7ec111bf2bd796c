"use client";

import Button from "@mui/material/Button";
import FormControl from "@mui/material/FormControl";
import FormLabel from "@mui/material/FormLabel";
import MenuItem from "@mui/material/MenuItem";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { type Address, zeroAddress } from "viem";
import { type AccountId, accountId } from "../../index/ids.ts";
import { CATEGORIES } from "../../matching/categories.ts";
import type { ExchangeMessage } from "../../messaging/content/exchange.ts";
import { useMyCommunities } from "../communities/useMyCommunities.ts";
import { useCategoryName } from "../member/useCategoryName.ts";
import { Choice } from "../settings/Choice.tsx";
import { useSignedExchange } from "./useSignedExchange.ts";

const ROLES = ["provider", "receiver"] as const;

interface ExchangeFormProps {
  me: Address;
  other: AccountId;
  onSend: (exchange: ExchangeMessage) => void;
  onCancel: () => void;
}

/** What two did for each other without an agreement, to be signed by both. */
export function ExchangeForm({ me, other, onSend, onCancel }: ExchangeFormProps) {
  const t = useTranslations("messages.exchanged");
  const messages = useTranslations("messages");
  const categoryName = useCategoryName();
  const { data: communities } = useMyCommunities(me);
  const { busy, begin } = useSignedExchange();
  const [words, setWords] = useState("");
  const [category, setCategory] = useState<number>(CATEGORIES[0].code);
  const [role, setRole] = useState<(typeof ROLES)[number]>("provider");
  const [isFailed, setIsFailed] = useState(false);
  const send = async () => {
    const own = accountId(me);
    if (own === null) return;
    const [provider, receiver] = role === "provider" ? [own, other] : [other, own];
    const community = communities?.[0] ?? zeroAddress;
    const made = await begin({ provider, receiver, community, category, words: words.trim() });
    if (made === null) setIsFailed(true);
    else onSend(made);
  };
  return (
    <Stack spacing={4}>
      <Stack spacing={2}>
        <Typography variant="h3" component="h2">
          {messages("exchange")}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {t("text")}
        </Typography>
      </Stack>
      <TextField
        label={t("what")}
        value={words}
        onChange={({ target }) => setWords(target.value)}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
      <TextField
        select
        label={t("category")}
        value={category}
        onChange={({ target }) => setCategory(Number(target.value))}
      >
        {CATEGORIES.map(({ code }) => (
          <MenuItem key={code} value={code}>
            {categoryName(code)}
          </MenuItem>
        ))}
      </TextField>
      <FormControl>
        <FormLabel>{t("who")}</FormLabel>
        <Choice
          label={t("who")}
          value={role}
          options={ROLES.map((value) => ({ value, label: t(value) }))}
          onChange={setRole}
        />
      </FormControl>
      {isFailed && (
        <Typography role="alert" color="error">
          {t("notSigned")}
        </Typography>
      )}
      <Stack direction="row" spacing={2}>
        <Button variant="contained" disabled={words.trim() === ""} loading={busy} onClick={() => void send()}>
          {t("send")}
        </Button>
        <Button color="inherit" onClick={onCancel}>
          {messages("cancel")}
        </Button>
      </Stack>
    </Stack>
  );
}
