"use client";

import Button from "@mui/material/Button";
import { useTranslations } from "use-intl";
import { chooseWallet } from "../../wallet/account.ts";
import { EmptyState } from "../feedback/EmptyState.tsx";

/** In the place of what only a member with a connected wallet has. */
export function ConnectFirst({ title, text }: { title: string; text: string }) {
  const t = useTranslations("wallet");
  return (
    <EmptyState
      title={title}
      text={text}
      action={
        <Button variant="contained" onClick={chooseWallet}>
          {t("connect")}
        </Button>
      }
    />
  );
}
