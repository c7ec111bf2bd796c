"use client";

import Link from "@mui/material/Link";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import { useConfig } from "../../config/context.tsx";
import { useOwnStanding } from "../../index/hooks/groups.ts";
import { accountId } from "../../index/ids.ts";
import { shape } from "../../theme/tokens.ts";
import { DEFAULT_HALF_LIFE } from "../../trust/decay.ts";
import { useAccount } from "../../wallet/account.ts";
import { useChainTime } from "../../wallet/chainTime.ts";
import { useMyCommunities } from "../communities/useMyCommunities.ts";
import { EmptyState } from "../feedback/EmptyState.tsx";
import { PageSkeleton } from "../feedback/PageSkeleton.tsx";
import { QueryError } from "../feedback/QueryError.tsx";
import { PageLink } from "../PageLink.tsx";
import { paths } from "../paths.ts";
import { Section } from "../publish/Field.tsx";
import { Choice } from "../settings/Choice.tsx";
import { ConnectFirst } from "../wallet/ConnectFirst.tsx";
import { GroupPart } from "./GroupPart.tsx";
import { type Option, optionsOf } from "./options.ts";
import { useClaim } from "./useClaim.ts";

/** Proving one's standing to somebody without saying who one is. */
export function ProvePage() {
  const t = useTranslations("proofs");
  const { reputationGroups } = useConfig();
  const { address: me } = useAccount();
  if (reputationGroups === null) return <EmptyState isPage title={t("none")} text={t("noneText")} />;
  if (me === undefined) return <ConnectFirst isPage title={t("connectTitle")} text={t("connectText")} />;
  return <Proving key={me} me={me} groups={reputationGroups} />;
}

const keyOf = ({ tier }: Option) => `${tier.community} ${tier.category} ${tier.level}`;

function Proving({ me, groups }: { me: Address; groups: Address }) {
  const t = useTranslations("proofs");
  const claim = useClaim();
  const { chain } = useConfig();
  const now = useChainTime();
  const standing = useOwnStanding(accountId(me));
  const { data: communities } = useMyCommunities(me);
  const [chosen, setChosen] = useState<string | null>(null);
  if (standing.isError) return <QueryError onRetry={() => void standing.refetch()} />;
  if (standing.isPending || communities === undefined || now === null) return <PageSkeleton isPage />;
  const options = optionsOf(standing.data, communities, Number(now), DEFAULT_HALF_LIFE);
  const option = options.find((one) => keyOf(one) === chosen);
  return (
    <Stack spacing={7} sx={{ maxWidth: shape.column, marginInline: "auto" }}>
      <Stack spacing={3}>
        <Typography variant="h1">{t("title")}</Typography>
        <Typography>{t("intro")}</Typography>
        <Typography color="textSecondary">
          {t.rich("checkInstead", {
            link: (text) => (
              <Link component={PageLink} href={paths.proof} underline="always">
                {text}
              </Link>
            ),
          })}
        </Typography>
      </Stack>
      {options.length === 0 ? (
        <EmptyState title={t("nothing")} text={t("nothingText")} />
      ) : (
        <Section title={t("what")} text={t("whatText")}>
          <Choice
            label={t("what")}
            value={chosen ?? ""}
            options={options.map((one) => ({ value: keyOf(one), label: claim(one.tier) }))}
            onChange={setChosen}
          />
        </Section>
      )}
      {option !== undefined && (
        <GroupPart
          key={keyOf(option)}
          contract={{ chainId: chain.id, address: groups }}
          tier={option.tier}
          me={me}
        />
      )}
    </Stack>
  );
}
