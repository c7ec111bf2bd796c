"use client";

import Button from "@mui/material/Button";
import { useConnectModal } from "@rainbow-me/rainbowkit";
import { useTranslations } from "use-intl";
import { EmptyState } from "../feedback/EmptyState.tsx";

/** In the place of what only a member with a connected wallet has. */
export function ConnectFirst({ title, text }: { title: string; text: string }) {
  const t = useTranslations("wallet");
  const { openConnectModal } = useConnectModal();
  return (
    <EmptyState
      title={title}
      text={text}
      action={
        <Button variant="contained" onClick={openConnectModal}>
          {t("connect")}
        </Button>
      }
    />
  );
}
