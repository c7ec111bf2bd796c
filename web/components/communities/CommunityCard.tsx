"use client";

import Card from "@mui/material/Card";
import CardActionArea from "@mui/material/CardActionArea";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import { PageLink } from "../PageLink.tsx";
import { paths } from "../paths.ts";
import { CommunityPrint } from "./CommunityPrint.tsx";
import type { CommunityRecord } from "./record.ts";
import { useUseName } from "./useUseName.ts";

/** A community in a list: what it is for, and how alive it is. */
export function CommunityCard({ community }: { community: CommunityRecord }) {
  const t = useTranslations("communities");
  const useName = useUseName();
  return (
    <Card sx={{ height: "100%" }}>
      <CardActionArea
        component={PageLink}
        href={paths.community(community.address)}
        sx={{
          padding: 5,
          height: "100%",
          display: "flex",
          alignItems: "flex-start",
          justifyContent: "flex-start",
          gap: 4,
        }}
      >
        <CommunityPrint address={community.address} size={64} />
        <Stack spacing={1} sx={{ minWidth: 0 }}>
          <Typography variant="body2" color="textSecondary">
            {useName(community.use)}
          </Typography>
          <Typography variant="h3" component="h2" dir="auto" sx={{ overflowWrap: "anywhere" }}>
            {community.name}
          </Typography>
          <Typography
            variant="body2"
            dir="auto"
            sx={{
              display: "-webkit-box",
              overflow: "hidden",
              WebkitBoxOrient: "vertical",
              WebkitLineClamp: 3,
              overflowWrap: "anywhere",
            }}
          >
            {community.about}
          </Typography>
          <Typography variant="body2" color="textSecondary">
            {[
              t("members", { count: community.memberCount }),
              t("listings", { count: community.listingCount }),
              t("closed", { count: community.closedAgreementCount }),
            ].join(" · ")}
          </Typography>
        </Stack>
      </CardActionArea>
    </Card>
  );
}
