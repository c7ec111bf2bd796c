"use client";

import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Collapse from "@mui/material/Collapse";
import Skeleton from "@mui/material/Skeleton";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { type ReactNode, useId, useState } from "react";
import { useTranslations } from "use-intl";
import { chooseWallet, useAccount } from "../../wallet/account.ts";
import { EmptyState } from "../feedback/EmptyState.tsx";
import { QueryError } from "../feedback/QueryError.tsx";
import { CommunityCard } from "./CommunityCard.tsx";
import { FoundForm } from "./FoundForm.tsx";
import { useCommunities } from "./useCommunities.ts";
import { useMyCommunities } from "./useMyCommunities.ts";

/** All communities, mine first, and how to found one. */
export function CommunitiesPage() {
  const t = useTranslations("communities");
  const { address: me } = useAccount();
  const [isFounding, setIsFounding] = useState(false);
  const form = useId();
  return (
    <Stack spacing={6}>
      <Stack
        direction={{ xs: "column", sm: "row" }}
        spacing={3}
        sx={{ justifyContent: "space-between", alignItems: { xs: "flex-start", sm: "center" } }}
      >
        <Stack spacing={1}>
          <Typography variant="h1">{t("title")}</Typography>
          <Typography color="textSecondary">{t("intro")}</Typography>
        </Stack>
        <Button
          variant="outlined"
          aria-expanded={isFounding}
          aria-controls={form}
          onClick={() => (me === undefined ? chooseWallet() : setIsFounding(!isFounding))}
          sx={{ flex: "none" }}
        >
          {t("found")}
        </Button>
      </Stack>
      <Collapse in={isFounding && me !== undefined} id={form} unmountOnExit>
        <FoundForm />
      </Collapse>
      <All />
    </Stack>
  );
}

function All() {
  const t = useTranslations("communities");
  const { address: me } = useAccount();
  const communities = useCommunities();
  const mine = useMyCommunities(me ?? null).data ?? [];
  if (communities.isPending) {
    return (
      <Grid>
        {[0, 1, 2, 3].map((card) => (
          <Skeleton key={card} variant="rounded" height={180} />
        ))}
      </Grid>
    );
  }
  if (communities.isError) return <QueryError onRetry={() => void communities.refetch()} />;
  if (communities.data.length === 0) return <EmptyState title={t("emptyTitle")} text={t("emptyText")} />;
  const groups = [
    { key: "mine", members: communities.data.filter(({ address }) => mine.includes(address)) },
    { key: "others", members: communities.data.filter(({ address }) => !mine.includes(address)) },
  ] as const;
  return groups
    .filter(({ members }) => members.length > 0)
    .map(({ key, members }) => (
      <Stack component="section" key={key} spacing={3} aria-label={t(key)}>
        {mine.length > 0 && <Typography variant="h2">{t(key)}</Typography>}
        <Grid>
          {members.map((community) => (
            <CommunityCard key={community.address} community={community} />
          ))}
        </Grid>
      </Stack>
    ));
}

function Grid({ children }: { children: ReactNode }) {
  return (
    <Box
      sx={{
        display: "grid",
        gap: 4,
        gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "repeat(2, minmax(0, 1fr))" },
      }}
    >
      {children}
    </Box>
  );
}
