"use client";

import Link from "@mui/material/Link";
import Stack from "@mui/material/Stack";
import type { Address } from "viem";
import { PageLink } from "../components/PageLink.tsx";
import { paths } from "../components/paths.ts";
import { MemberPicture } from "./MemberPicture.tsx";
import { useMemberName } from "./useMemberName.ts";

/** A member: picture and name, leading to its page. */
export function MemberLink({ address, size = 24 }: { address: Address; size?: number }) {
  const nameOf = useMemberName();
  return (
    <Link
      component={PageLink}
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
        <MemberPicture address={address} size={size} />
        <bdi>{nameOf(address)}</bdi>
      </Stack>
    </Link>
  );
}
