"use client";

import Button from "@mui/material/Button";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import { EmptyState } from "../feedback/EmptyState.tsx";
import { PageLink } from "../PageLink.tsx";
import { paths } from "../paths.ts";
import { EmptyAccount } from "../wallet/EmptyAccount.tsx";

/** Where a member without an exchange begins. */
export function NoExchange({ me }: { me: Address }) {
  const t = useTranslations("exchanges");
  return (
    <>
      <EmptyAccount address={me} />
      <EmptyState
        title={t("emptyTitle")}
        text={t("emptyText")}
        action={
          <Button component={PageLink} href={paths.discover} variant="contained">
            {t("discover")}
          </Button>
        }
      />
    </>
  );
}
