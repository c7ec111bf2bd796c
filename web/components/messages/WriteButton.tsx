"use client";

import ChatIcon from "@mui/icons-material/ChatBubbleOutlineOutlined";
import Button from "@mui/material/Button";
import type { ReactNode } from "react";
import { type Address, isAddressEqual } from "viem";
import { useConfig } from "../../config/context.tsx";
import { useAccount } from "../../wallet/account.ts";
import { PageLink } from "../PageLink.tsx";
import { paths } from "../paths.ts";

/** Leads to the conversation with somebody; not there for oneself, nor where the host has no messages. */
export function WriteButton({ to, children }: { to: Address; children: ReactNode }) {
  const { messages } = useConfig();
  const { address: me } = useAccount();
  if (messages === null || (me !== undefined && isAddressEqual(me, to))) return null;
  return (
    <Button component={PageLink} href={paths.writeTo(to)} variant="outlined" startIcon={<ChatIcon />}>
      {children}
    </Button>
  );
}
