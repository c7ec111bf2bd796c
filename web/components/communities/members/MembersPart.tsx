"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import { useMembers } from "../../../index/hooks/community.ts";
import { PageSkeleton } from "../../feedback/PageSkeleton.tsx";
import { QueryError } from "../../feedback/QueryError.tsx";
import type { PartProps } from "../CommunityPage.tsx";
import { useWay } from "../decide/useWay.ts";
import { MemberRowView } from "./MemberRowView.tsx";

/** Members that are read at once. */
const PAGE = 50;

/** Who is in the community, the newest first. */
export function MembersPart({ id, community, rules }: PartProps) {
  const t = useTranslations("commons.members");
  const members = useMembers(id, PAGE);
  const way = useWay(community, rules);
  if (members.isPending) return <PageSkeleton />;
  if (members.isError) return <QueryError onRetry={() => void members.refetch()} />;
  const rows = members.data.pages.flatMap((page) => page.members);
  const rest = community.memberCount - rows.length;
  return (
    <Stack component="section" spacing={3} aria-labelledby="members">
      <Typography variant="h2" id="members">
        {t("title", { count: community.memberCount })}
      </Typography>
      <Stack component="ul" sx={{ listStyle: "none", margin: 0, padding: 0 }}>
        {rows.map((member) => (
          <MemberRowView
            key={member.id}
            member={member}
            isSteward={member.account === rules.steward}
            community={community}
            rules={rules}
            way={way}
          />
        ))}
      </Stack>
      {members.hasNextPage && (
        <Button
          variant="outlined"
          loading={members.isFetchingNextPage}
          onClick={() => void members.fetchNextPage()}
          sx={{ alignSelf: "flex-start" }}
        >
          {t("more", { rest: Math.max(rest, 1) })}
        </Button>
      )}
    </Stack>
  );
}
