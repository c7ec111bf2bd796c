"use client";

import { useMemo } from "react";
import type { Identity } from "../../identity/identity.ts";
import type { Directory } from "../../identity/private/readers.ts";
import { sealableKey } from "../../identity/private/secret.ts";
import { PROFILE_LIMITS } from "../../identity/profile/schema.ts";
import { useIndex } from "../../index/context.tsx";
import { communityId } from "../../index/ids.ts";

/** Where grants are looked up: members' keys in their profiles, a community's members in the index. */
export function useDirectory({ directory }: Identity): Directory {
  const index = useIndex();
  return useMemo(
    () => ({
      keyOf: async (member) => sealableKey(member, (await directory.look(member)).profile?.encryptionKey),
      membersOf: async (community) => {
        const id = communityId(community);
        return id === null ? [] : index.members(id, PROFILE_LIMITS.readers - 1);
      },
    }),
    [directory, index],
  );
}
