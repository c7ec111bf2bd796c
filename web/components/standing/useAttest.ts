"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Address, Hex } from "viem";
import { useConfig } from "../../config/context.tsx";
import { attestCall, revokeCall } from "../../contracts/attest.ts";
import { useMemberName } from "../../identity/useMemberName.ts";
import type { WriteRequest } from "../../writes/request.ts";
import { useWrite } from "../../writes/useWrite.ts";
import { paths } from "../paths.ts";

type Kind = "vouch" | "verification";

/** Attests of a member what stands behind it, or takes it back; `busy` until every page shows it. */
export function useAttest(kind: Kind, member: Address) {
  const t = useTranslations("standing.write");
  const { contracts, schemas } = useConfig();
  const nameOf = useMemberName();
  const write = useWrite();
  const [busy, setBusy] = useState(false);
  const send = async (title: `${Kind}` | `${Kind}Back`, call: WriteRequest["call"]) => {
    setBusy(true);
    try {
      return await write({ title: t(title, { name: nameOf(member) }), href: paths.member(member), call });
    } finally {
      setBusy(false);
    }
  };
  /** @param expirationTime Unix seconds; 0 for no end */
  const attest = (data: Hex, expirationTime: bigint) =>
    send(
      kind,
      attestCall(contracts.eas, {
        schema: schemas[kind],
        recipient: member,
        expirationTime,
        revocable: true,
        data,
      }),
    );
  const takeBack = (uid: Hex) => send(`${kind}Back`, revokeCall(contracts.eas, schemas[kind], uid));
  return { busy, attest, takeBack };
}
