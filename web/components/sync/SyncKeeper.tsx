"use client";

import { useEffect } from "react";
import { rtcConfiguration } from "../../calls/configuration.ts";
import { useConfig } from "../../config/context.tsx";
import { useKept } from "../../device/useKept.ts";
import type { AccountId } from "../../index/ids.ts";
import { useMessenger } from "../../messaging/useMessenger.ts";
import { keptLog } from "../../sync/log.ts";
import { holdsRecords } from "../../sync/session.ts";
import { keptSettings } from "../../sync/settings.ts";
import { useOwnAccount, useSync } from "../../sync/useSync.ts";

/** Has signed records at hand where this device holds some, and syncs with those whom the member chose, on whatever page the member is. */
export function SyncKeeper() {
  const account = useOwnAccount();
  return account === null ? null : <Keeper account={account} />;
}

function Keeper({ account }: { account: AccountId }) {
  const { calls } = useConfig();
  const messenger = useMessenger();
  const settings = keptSettings(account);
  const isOn = useKept(settings)?.isOn === true;
  const session = useSync(isOn || holdsRecords());
  useEffect(() => {
    if (!isOn || messenger === null || session === null) return;
    let close: (() => void) | null = null;
    let isOver = false;
    const end = () => {
      isOver = true;
      close?.();
      close = null;
    };
    void import("../../sync/desk.ts").then(({ openDesk }) => {
      if (isOver) return;
      close = openDesk({
        ...session,
        messenger,
        settings,
        log: keptLog(account),
        configuration: rtcConfiguration(calls),
      });
    });
    window.addEventListener("pagehide", end);
    return () => {
      window.removeEventListener("pagehide", end);
      end();
    };
  }, [isOn, messenger, session, settings, account, calls]);
  return null;
}
