"use client";

import Button from "@mui/material/Button";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Address } from "viem";

/** An address where one checks it: short, and copied by a press. */
export function AddressText({ address }: { address: Address }) {
  const t = useTranslations("identity");
  const [copied, setCopied] = useState(false);
  const short = `${address.slice(0, 6)}…${address.slice(-4)}`;
  return (
    <Button
      size="small"
      color="inherit"
      aria-label={copied ? t("copied") : t("copyAddress", { address: short })}
      onClick={() => void navigator.clipboard.writeText(address).then(() => setCopied(true))}
      sx={{ fontVariantNumeric: "tabular-nums", paddingInline: 2, marginInlineStart: -2 }}
    >
      {copied ? t("copied") : <bdi dir="ltr">{short}</bdi>}
    </Button>
  );
}
