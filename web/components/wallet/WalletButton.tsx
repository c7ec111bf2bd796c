"use client";

import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useConnectModal } from "@rainbow-me/rainbowkit";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useAccount, useSwitchChain } from "wagmi";
import { useConfig } from "../../config/context.tsx";
import { MemberPicture } from "../../identity/MemberPicture.tsx";
import { useChosenName } from "../../identity/useMemberName.ts";
import { AccountMenu } from "./AccountMenu.tsx";

/** Connect, change to the right network, or one's own account: whichever is next. */
export function WalletButton() {
  const t = useTranslations("wallet");
  const nameOf = useChosenName();
  const { chain } = useConfig();
  const { address, chainId, isConnected } = useAccount();
  const { openConnectModal } = useConnectModal();
  const { switchChain, isPending } = useSwitchChain();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);

  if (!isConnected || address === undefined) {
    return (
      <Button variant="contained" onClick={openConnectModal}>
        {t("connect")}
      </Button>
    );
  }
  if (chainId !== chain.id) {
    return (
      <Button
        variant="contained"
        color="warning"
        loading={isPending}
        onClick={() => switchChain({ chainId: chain.id })}
      >
        {t("switchNetwork", { name: chain.name })}
      </Button>
    );
  }
  return (
    <>
      <Button
        color="inherit"
        aria-label={t("accountMenu")}
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
