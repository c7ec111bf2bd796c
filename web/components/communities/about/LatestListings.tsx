"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { useIndex } from "../../../index/context.tsx";
import { keys } from "../../../index/hooks/keys.ts";
import type { CommunityId } from "../../../index/ids.ts";
import { QueryError } from "../../feedback/QueryError.tsx";
import { ListingCard } from "../../listing/ListingCard.tsx";
import { toListingRecords } from "../../listing/record.ts";
import { PageLink } from "../../PageLink.tsx";
import { paths } from "../../paths.ts";

/** How many are shown; the rest is a press away. */
const LISTINGS = 8;

/** What was last published in the community. */
export function LatestListings({ id }: { id: CommunityId }) {
  const t = useTranslations("communities");
  const index = useIndex();
  const listings = useQuery({
    queryKey: [...keys.community(id), "latest"],
    queryFn: async ({ signal }) =>
      toListingRecords(await index.listings({ community: id }, { signal }))
        .toSorted((a, b) => Number(b.publishedAt - a.publishedAt))
        .slice(0, LISTINGS),
  });
  return (
    <Stack component="section" spacing={3} aria-labelledby="listings">
      <Typography variant="h2" id="listings">
        {t("latest")}
      </Typography>
      {listings.isError && <QueryError onRetry={() => void listings.refetch()} />}
      {listings.data?.length === 0 && <Typography color="textSecondary">{t("noListings")}</Typography>}
      {listings.data?.map((listing) => (
        <ListingCard key={listing.id} listing={listing} />
      ))}
      <Stack direction="row" sx={{ flexWrap: "wrap", gap: 3 }}>
        <Button component={PageLink} href={`${paths.discover}?community=${id}`} variant="outlined">
          {t("discoverHere")}
        </Button>
        <Button component={PageLink} href={`${paths.publish}?community=${id}`} variant="outlined">
          {t("publishHere")}
        </Button>
      </Stack>
    </Stack>
  );
}
