"use client";

import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import { useKept } from "../../device/useKept.ts";
import { MemberLink } from "../../identity/MemberLink.tsx";
import type { AccountId } from "../../index/ids.ts";
import { keptLog, type SyncEntry } from "../../sync/log.ts";
import type { SyncSession } from "../../sync/session.ts";
import { usePeers } from "../../sync/useSync.ts";
import { useFileSize } from "../messages/useFileSize.ts";
import { Section } from "../publish/Field.tsx";
import { useTime } from "../text/time.ts";
import { useRefusals } from "./useRefusals.ts";

interface HistoryPartProps {
  account: AccountId;
  session: SyncSession | null;
}

/** With whom this device synced: when, which way, how much each way, and what it did not take. */
export function HistoryPart({ account, session }: HistoryPartProps) {
  const t = useTranslations("sync");
  const log = useKept(keptLog(account));
  const peers = usePeers(session);
  if (log === null) return null;
  return (
    <Section title={t("history")}>
      {log.length === 0 ? (
        <Typography color="textSecondary">{t("noHistory")}</Typography>
      ) : (
        <Stack
          component="ul"
          spacing={4}
          aria-label={t("history")}
          sx={{ listStyle: "none", margin: 0, padding: 0 }}
        >
          {log.map((entry) => (
            <Row
              key={entry.peer}
              entry={entry}
              isLinked={peers.some(({ peer, links }) => peer === entry.peer && links > 0)}
            />
          ))}
        </Stack>
      )}
    </Section>
  );
}

function Row({ entry, isLinked }: { entry: SyncEntry; isLinked: boolean }) {
  const t = useTranslations("sync");
  const time = useTime();
  const size = useFileSize();
  const refusals = useRefusals();
  const { peer, way, lastSynced, sent, received, mutedUntil } = entry;
  const seconds = (milliseconds: number) => BigInt(Math.floor(milliseconds / 1000));
  const now = Date.now();
  const isMuted = mutedUntil !== null && mutedUntil > now;
  const refused = refusals(entry.refusals);
  return (
    <Stack component="li" spacing={1}>
      <MemberLink address={peer} />
      <Typography variant="body2">
        {[
          isLinked ? t("linked") : t("away"),
          way === null ? null : t(`way.${way}`),
          lastSynced === null
            ? t("never")
            : t("last", { time: time.relative(seconds(lastSynced), seconds(now)) }),
        ]
          .filter((part) => part !== null)
          .join(" · ")}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {[
          t("received", { count: received.records, size: size(received.bytes) }),
          t("sent", { count: sent.records, size: size(sent.bytes) }),
        ].join(" · ")}
      </Typography>
      {refused !== null && (
        <Typography variant="body2" color="textSecondary">
          {t("refused", { list: refused })}
        </Typography>
      )}
      {isMuted && (
        <Typography variant="body2" color="error">
          {t("muted", { time: time.absolute(seconds(mutedUntil)) })}
        </Typography>
      )}
    </Stack>
  );
}
