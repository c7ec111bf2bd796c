"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { useTranslations } from "use-intl";
import { chooseWallet, useAccount } from "../../wallet/account.ts";
import { EmptyState } from "../feedback/EmptyState.tsx";
import { PageSkeleton } from "../feedback/PageSkeleton.tsx";
import { PageLink } from "../PageLink.tsx";
import { paths } from "../paths.ts";

interface ConnectFirstProps {
  title: string;
  text: string;
  /** Whether it is all that the page shows. */
  isPage?: boolean;
}

/** In the place of what only a member with a connected wallet has; waits while the wallet of the last visit may still come. */
export function ConnectFirst({ title, text, isPage = false }: ConnectFirstProps) {
  const t = useTranslations("wallet");
  const { status } = useAccount();
  if (status === "reconnecting") return <PageSkeleton />;
  return (
    <EmptyState
      isPage={isPage}
      title={title}
      text={text}
      action={
        <Stack direction="row" sx={{ flexWrap: "wrap", gap: 3 }}>
          <Button variant="contained" onClick={chooseWallet}>
            {t("connect")}
          </Button>
          <Button component={PageLink} href={paths.welcome} color="inherit">
            {t("whatIsIt")}
          </Button>
        </Stack>
      }
    />
  );
}
