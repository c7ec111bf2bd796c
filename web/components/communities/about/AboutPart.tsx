"use client";

import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import { Foldable } from "../../Foldable.tsx";
import type { PartProps } from "../CommunityPage.tsx";
import { DescribeForm } from "../decide/DescribeForm.tsx";
import { useWay } from "../decide/useWay.ts";
import { LatestListings } from "./LatestListings.tsx";
import { Rules } from "./Rules.tsx";

/** What the community is, its rules in plain words, and what is offered and needed there. */
export function AboutPart({ id, community, rules }: PartProps) {
  const t = useTranslations("commons.about");
  const way = useWay(community, rules);
  return (
    <Stack spacing={7}>
      <Stack spacing={3}>
        <Typography dir="auto" sx={{ whiteSpace: "pre-line", overflowWrap: "anywhere", fontSize: "1.1rem" }}>
          {community.about === "" ? t("saysNothing") : community.about}
        </Typography>
        {way !== null && (
          <Foldable label={t(way.kind === "steward" ? "edit" : "editByMembers")}>
            {(close) => <DescribeForm community={community} rules={rules} way={way} onDone={close} />}
          </Foldable>
        )}
      </Stack>
      <Rules community={community} rules={rules} way={way} />
      <LatestListings id={id} />
    </Stack>
  );
}
