"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import { useLedger } from "../../../index/hooks/community.ts";
import type { CommunityId } from "../../../index/ids.ts";
import { PageSkeleton } from "../../feedback/PageSkeleton.tsx";
import { QueryError } from "../../feedback/QueryError.tsx";
import type { CommunityRecord } from "../record.ts";
import { HistoryRow } from "./HistoryRow.tsx";

/** Entries that are read at once. */
const PAGE = 20;

interface HistoryProps {
  readonly id: CommunityId;
  readonly community: CommunityRecord;
  readonly credits: Address;
  readonly me: Address | undefined;
}

/** All that moved, the newest first. */
export function History({ id, community, credits, me }: HistoryProps) {
  const t = useTranslations("commons.ledger");
  const ledger = useLedger(id, credits, PAGE);
  if (ledger.isPending) return <PageSkeleton />;
  if (ledger.isError) return <QueryError onRetry={() => void ledger.refetch()} />;
  const entries = ledger.data.pages.flatMap((page) => page.entries);
  return (
    <Stack component="section" spacing={3} aria-labelledby="history">
      <Typography variant="h2" id="history">
        {t("history")}
      </Typography>
      {entries.length === 0 && <Typography color="textSecondary">{t("noHistory")}</Typography>}
      <Stack component="ul" sx={{ listStyle: "none", margin: 0, padding: 0 }}>
        {entries.map((entry) => (
          <HistoryRow key={entry.id} entry={entry} community={community} me={me} />
        ))}
      </Stack>
      {ledger.hasNextPage && (
        <Button
          variant="outlined"
          loading={ledger.isFetchingNextPage}
          onClick={() => void ledger.fetchNextPage()}
          sx={{ alignSelf: "flex-start" }}
        >
          {t("older")}
        </Button>
      )}
    </Stack>
  );
}
