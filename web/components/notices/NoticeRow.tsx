"use client";

import BookmarkIcon from "@mui/icons-material/BookmarkBorderOutlined";
import GavelIcon from "@mui/icons-material/GavelOutlined";
import VoteIcon from "@mui/icons-material/HowToVoteOutlined";
import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useNow, useTranslations } from "use-intl";
import { MemberPicture } from "../../identity/MemberPicture.tsx";
import { PageLink } from "../PageLink.tsx";
import { useTime } from "../text/time.ts";
import type { Notice } from "./notices.ts";
import { useNoticeText } from "./useNoticeText.ts";

interface NoticeRowProps {
  notice: Notice;
  isUnread: boolean;
  onOpen: () => void;
}

/** One thing that happened: who, what, how long ago; it leads there. */
export function NoticeRow({ notice, isUnread, onOpen }: NoticeRowProps) {
  const t = useTranslations("notices");
  const time = useTime();
  const now = useNow();
  const { text, href } = useNoticeText()(notice);
  return (
    <ButtonBase
      component={PageLink}
      href={href}
      onClick={onOpen}
      sx={{ width: "100%", padding: 2, marginInline: -2, borderRadius: 1, textAlign: "start" }}
    >
      <Stack direction="row" spacing={3} sx={{ width: "100%", alignItems: "flex-start" }}>
        <Mark notice={notice} />
        <Stack sx={{ flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" }}>
          <Typography variant="body2" sx={{ fontWeight: isUnread ? 600 : 400 }}>
            {text}
          </Typography>
          <Typography variant="body2" color="textSecondary">
            {[
              isUnread && t("unread"),
              time.relative(BigInt(notice.at), BigInt(Math.max(notice.at, Math.floor(now.getTime() / 1000)))),
            ]
              .filter(Boolean)
              .join(" · ")}
          </Typography>
        </Stack>
        {isUnread && (
          <Box
            aria-hidden="true"
            sx={{
              width: 8,
              height: 8,
              flex: "none",
              marginBlockStart: 2,
              borderRadius: 4,
              bgcolor: "warning.main",
            }}
          />
        )}
      </Stack>
    </ButtonBase>
  );
}

function Mark({ notice }: { notice: Notice }) {
  switch (notice.kind) {
    case "ruled":
    case "seat":
      return <GavelIcon color="primary" />;
    case "proposal":
      return <VoteIcon color="primary" />;
    case "listing":
      return <BookmarkIcon color="primary" />;
    default:
      return <MemberPicture address={notice.by} size={24} />;
  }
}
