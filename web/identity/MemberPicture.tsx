"use client";

import type { Address } from "viem";
import { MemberMushroom } from "./MemberMushroom.tsx";
import { useProfile } from "./useProfile.ts";

/** A member's picture, or the mushroom of its address. Decoration: the name always stands beside it. */
export function MemberPicture({ address, size = 32 }: { address: Address; size?: number }) {
  const picture = useProfile(address)?.profile?.picture;
  if (picture === undefined) return <MemberMushroom address={address} size={size} />;
  return (
    <img
      src={picture}
      alt=""
      width={size}
      height={size}
      style={{ flex: "none", borderRadius: size / 3, objectFit: "cover" }}
    />
  );
}
