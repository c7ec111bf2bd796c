"use client";

import Divider from "@mui/material/Divider";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import { useConfig } from "../../config/context.tsx";
import { useChosenName } from "../../identity/useMemberName.ts";
import { useBalance } from "../../wallet/balance.ts";
import { useFaucet } from "../../wallet/faucet.ts";
import { useWalletActions } from "../../wallet/walletActions.ts";
import { PageLink } from "../PageLink.tsx";
import { paths } from "../paths.ts";
import { useAmount } from "../text/amount.ts";

interface AccountMenuProps {
  address: Address;
  anchor: HTMLElement | null;
  onClose: () => void;
}

/** Who I am here, what I have, and the ways out. */
export function AccountMenu({ address, anchor, onClose }: AccountMenuProps) {
  const t = useTranslations("wallet");
  const nameOf = useChosenName();
  const { faucet, jury, profiles, reputationGroups } = useConfig();
  const balance = useBalance(address, 4_000);
  const wallet = useWalletActions();
  const pour = useFaucet(address);
  const format = useAmount();
  return (
    <Menu
      open={anchor !== null}
      anchorEl={anchor}
      onClose={onClose}
      slotProps={{ paper: { role: "region", "aria-label": t("accountMenu") } }}
    >
      {/* A menu has nothing but items: this one only tells. */}
      <MenuItem disabled sx={{ display: "block", paddingBlock: 2, opacity: "1 !important" }}>
        <Typography variant="subtitle2">{nameOf(address)}</Typography>
        <Typography variant="body2" color="textSecondary">
          {t("balance", { amount: balance === undefined ? "…" : format.native(balance) })}
        </Typography>
      </MenuItem>
      <Divider component="li" />
      <MenuItem component={PageLink} href={paths.member(address)} onClick={onClose}>
        {t("myPage")}
      </MenuItem>
      <MenuItem component={PageLink} href={paths.wallet} onClick={onClose}>
        {t("myWallet")}
      </MenuItem>
      {profiles !== null && (
        <MenuItem component={PageLink} href={paths.profile} onClick={onClose}>
          {t("myProfile")}
        </MenuItem>
      )}
      {reputationGroups !== null && (
        <MenuItem component={PageLink} href={paths.prove} onClick={onClose}>
          {t("prove")}
        </MenuItem>
      )}
      {jury !== null && (
        <MenuItem component={PageLink} href={paths.jury} onClick={onClose}>
          {t("juryDuty")}
        </MenuItem>
      )}
      <MenuItem component={PageLink} href={paths.settings} onClick={onClose}>
        {t("settings")}
      </MenuItem>
      <MenuItem onClick={() => void navigator.clipboard.writeText(address).then(onClose)}>
        {t("copyAddress")}
      </MenuItem>
      {faucet !== null && (
        <MenuItem disabled={pour.isPending} onClick={() => pour.mutate()}>
          {pour.isPending ? t("faucetPouring") : t("faucet")}
        </MenuItem>
      )}
      <MenuItem
        onClick={() => {
          void wallet().then(({ disconnect }) => disconnect());
          onClose();
        }}
      >
        {t("disconnect")}
      </MenuItem>
    </Menu>
  );
}
