"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { useConfig } from "../../config/context.tsx";
import { useMemberName } from "../../identity/useMemberName.ts";
import { schemeOf } from "../../sync/scheme.ts";
import type { ReviewRecord, VouchRecord } from "../../trust/attestations/record.ts";
import { publicClientOf, useNode } from "../../wallet/node.ts";
import { useWalletActions } from "../../wallet/walletActions.ts";
import { useWrite } from "../../writes/useWrite.ts";
import { paths } from "../paths.ts";

/** Brings what a member signed onto the chain: the wallet signs it for EAS, then sends it; `busy` until every page shows it. */
export function useImport() {
  const t = useTranslations("sync.import");
  const config = useConfig();
  const node = useNode();
  const wallet = useWalletActions();
  const nameOf = useMemberName();
  const write = useWrite();
  const [busy, setBusy] = useState(false);
  const bring = async (attestation: VouchRecord | ReviewRecord): Promise<void> => {
    const { kind, recipient } = attestation;
    setBusy(true);
    try {
      await write({
        title: t(`bringOf.${kind}`, { name: nameOf(recipient) }),
        href: paths.member(recipient),
        prepare: async () => {
          const { signImport } = await import("../../sync/import.ts");
          return signImport(attestation, schemeOf(config), await publicClientOf(node), wallet);
        },
      });
    } finally {
      setBusy(false);
    }
  };
  return { busy, bring };
}
