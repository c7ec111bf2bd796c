"use client";

import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import { useConfig } from "../../config/context.tsx";
import { MemberPicture } from "../../identity/MemberPicture.tsx";
import { useChosenName } from "../../identity/useMemberName.ts";
import { AccountMenu } from "./AccountMenu.tsx";
import { SwitchNetwork } from "./SwitchNetwork.tsx";

interface OwnAccountProps {
  address: Address;
  chainId: number;
}

/** Change to the right network, or one's own account. */
export function OwnAccount({ address, chainId }: OwnAccountProps) {
  const t = useTranslations("wallet");
  const nameOf = useChosenName();
  const { chain } = useConfig();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (chainId !== chain.id) return <SwitchNetwork />;
  return (
    <>
      <Button
        color="inherit"
        aria-label={`${nameOf(address)}: ${t("accountMenu")}`}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        startIcon={<MemberPicture address={address} size={28} />}
        sx={{ paddingInline: 2, "& .MuiButton-startIcon": { marginInlineEnd: { xs: 0, sm: 2 } } }}
      >
        <Box component="span" sx={{ display: { xs: "none", sm: "inline" } }}>
          {nameOf(address)}
        </Box>
      </Button>
      <AccountMenu address={address} anchor={anchor} onClose={() => setAnchor(null)} />
    </>
  );
}
