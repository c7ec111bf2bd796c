"use client";

import Link from "@mui/material/Link";
import Stack from "@mui/material/Stack";
import NextLink from "next/link";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import { useAccount } from "wagmi";
import { paths } from "../components/paths.ts";
import { MemberMushroom } from "./MemberMushroom.tsx";
import { pseudonymOf } from "./pseudonym.ts";

/** A member's name as the viewer reads it: "You" for oneself. */
export function useMemberName(): (address: Address) => string {
  const t = useTranslations("identity");
  const { address: me } = useAccount();
  return (address) => (me?.toLowerCase() === address.toLowerCase() ? t("you") : pseudonymOf(address));
}

/** A member: picture and name, leading to its page. */
export function MemberLink({ address, size = 24 }: { address: Address; size?: number }) {
  const nameOf = useMemberName();
  return (
    <Link
      component={NextLink}
      href={paths.member(address)}
      color="textPrimary"
      title={address}
      sx={{ fontWeight: 600 }}
    >
      <Stack
        component="span"
        direction="row"
        spacing={2}
        sx={{ display: "inline-flex", alignItems: "center", verticalAlign: "middle" }}
      >
        <MemberMushroom address={address} size={size} />
        <span>{nameOf(address)}</span>
      </Stack>
    </Link>
  );
}
