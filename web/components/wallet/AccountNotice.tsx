"use client";

import CloseIcon from "@mui/icons-material/Close";
import Alert from "@mui/material/Alert";
import IconButton from "@mui/material/IconButton";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { type Address, isAddressEqual } from "viem";
import { useChosenName } from "../../identity/useMemberName.ts";
import { useAccount } from "../../wallet/account.ts";

/** Who acted last, and before whom; `before` is null while that is one and the same. */
interface Acting {
  readonly now: Address;
  readonly before: Address | null;
}

function actingAs(acting: Acting | null, address: Address | undefined): Acting | null {
  if (address === undefined || (acting !== null && isAddressEqual(acting.now, address))) return acting;
  return { now: address, before: acting?.now ?? null };
}

/** Tells who acts from now on where the wallet changed its account under an open page. */
export function AccountNotice() {
  const t = useTranslations("walletTrouble");
  const nameOf = useChosenName();
  const { address } = useAccount();
  const [acting, setActing] = useState<Acting | null>(null);
  const next = actingAs(acting, address);
  if (next !== acting) setActing(next);
  if (next === null || next.before === null || address === undefined) return null;
  return (
    <Alert
      severity="info"
      role="status"
      variant="outlined"
      sx={{ borderRadius: 0, borderInline: 0, justifyContent: "center" }}
      action={
        <IconButton
          size="small"
          color="inherit"
          aria-label={t("close")}
          onClick={() => setActing({ now: address, before: null })}
        >
          <CloseIcon fontSize="small" />
        </IconButton>
      }
    >
      {t("accountChanged", { name: nameOf(next.now), before: nameOf(next.before) })}
    </Alert>
  );
}
