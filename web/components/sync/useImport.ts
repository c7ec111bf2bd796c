"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { useConfig } from "../../config/context.tsx";
import { useMemberName } from "../../identity/useMemberName.ts";
import { schemeOf } from "../../sync/scheme.ts";
import type { VouchRecord } from "../../trust/attestations/record.ts";
import { publicClientOf, useNode } from "../../wallet/node.ts";
import { useWalletActions } from "../../wallet/walletActions.ts";
import { useWrite } from "../../writes/useWrite.ts";
import { paths } from "../paths.ts";

/** Brings a member's own signed vouch onto the chain: the wallet signs it for EAS, then sends it; `busy` until every page shows it. */
export function useImport() {
  const t = useTranslations("sync.import");
  const config = useConfig();
  const node = useNode();
  const wallet = useWalletActions();
  const nameOf = useMemberName();
  const write = useWrite();
  const [busy, setBusy] = useState(false);
  const bring = async (vouch: VouchRecord): Promise<void> => {
    setBusy(true);
    try {
      await write({
        title: t("write", { name: nameOf(vouch.recipient) }),
        href: paths.member(vouch.recipient),
        prepare: async () => {
          const { signImport } = await import("../../sync/import.ts");
          return signImport(vouch, schemeOf(config), await publicClientOf(node), wallet);
        },
      });
    } finally {
      setBusy(false);
    }
  };
  return { busy, bring };
}
