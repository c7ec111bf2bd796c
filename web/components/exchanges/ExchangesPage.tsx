"use client";

import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import { useAgreements } from "../../index/hooks/agreements.ts";
import { accountId } from "../../index/ids.ts";
import { shape } from "../../theme/tokens.ts";
import { useAccount } from "../../wallet/account.ts";
import { useChainTime } from "../../wallet/chainTime.ts";
import { recordOf } from "../agreement/record.ts";
import { Unfinished } from "../drafts/Unfinished.tsx";
import { PageSkeleton } from "../feedback/PageSkeleton.tsx";
import { QueryError } from "../feedback/QueryError.tsx";
import { PagedList } from "../paged/PagedList.tsx";
import { SavedSearches } from "../searches/SavedSearches.tsx";
import { ConnectFirst } from "../wallet/ConnectFirst.tsx";
import { ExchangeCard } from "./ExchangeCard.tsx";
import { ListSection } from "./ListSection.tsx";
import { NoExchange } from "./NoExchange.tsx";
import { OwnListings } from "./OwnListings.tsx";
import { askedOf, groupByStand, outlookOf, STANDS } from "./outlook.ts";

/** Exchanges of one group that are shown at first. */
const PAGE = 10;
const PAGE_FINISHED = 5;

/** What I agreed with others: first what needs me now; then my listings, and what I did not finish. */
export function ExchangesPage() {
  const t = useTranslations("exchanges");
  const { address: me } = useAccount();
  return (
    <Stack spacing={8} sx={{ maxWidth: shape.column, marginInline: "auto" }}>
      <Typography variant="h1">{t("title")}</Typography>
      {me === undefined ? (
        <ConnectFirst title={t("connectTitle")} text={t("connectText")} />
      ) : (
        <Exchanges me={me} />
      )}
      <Unfinished />
      <SavedSearches />
    </Stack>
  );
}

function Exchanges({ me }: { me: Address }) {
  const t = useTranslations("exchanges");
  const agreements = useAgreements(accountId(me));
  const records = useMemo(() => agreements.data?.map(recordOf) ?? [], [agreements.data]);
  const now = useChainTime();
  if (agreements.isPending || now === null) return <PageSkeleton isPage />;
  if (agreements.isError) return <QueryError onRetry={() => void agreements.refetch()} />;
  const outlooks = records.map((agreement) => outlookOf(agreement, me, now));
  const groups = groupByStand(outlooks);
  return (
    <>
      {outlooks.length === 0 ? (
        <NoExchange me={me} />
      ) : (
        groups.needsYou.length === 0 && <Typography color="textSecondary">{t("nothingNeedsYou")}</Typography>
      )}
      {STANDS.filter((stand) => groups[stand].length > 0).map((stand) => (
        <ListSection
          key={stand}
          id={`exchanges-${stand}`}
          title={t(`stand.${stand}`)}
          count={groups[stand].length}
          isUrgent={stand === "needsYou"}
        >
          <PagedList
            items={groups[stand]}
            page={stand === "finished" ? PAGE_FINISHED : PAGE}
            keyOf={({ agreement }) => agreement.id}
          >
            {(outlook) => <ExchangeCard outlook={outlook} me={me} now={now} />}
          </PagedList>
        </ListSection>
      ))}
      <OwnListings key={me} me={me} asked={askedOf(outlooks)} now={now} />
    </>
  );
}
