"use client";

import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Popover from "@mui/material/Popover";
import Skeleton from "@mui/material/Skeleton";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useId, useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import type { Address } from "viem";
import { QueryError } from "../feedback/QueryError.tsx";
import { keptMarks } from "./kept.ts";
import { isUnread, type Marks, markAllRead, markRead } from "./marks.ts";
import { NoticeRow } from "./NoticeRow.tsx";
import type { Notice } from "./notices.ts";
import { TellSwitch } from "./TellSwitch.tsx";
import type { Notices } from "./useNotices.ts";

/** Notices that are shown at first, and added by each press. */
const PAGE = 20;
const WEEK = 7 * 86_400;

interface NoticePanelProps {
  me: Address;
  known: Notices;
  anchor: HTMLElement;
  onClose: () => void;
}

/** What happened since the last visit, and before it. */
export function NoticePanel({ me, known, anchor, onClose }: NoticePanelProps) {
  const t = useTranslations("notices");
  const paged = useTranslations("paged");
  const title = useId();
  const [shown, setShown] = useState(PAGE);
  const { notices, marks, unread, isFailed, retry } = known;
  const since = useSince(marks);
  const kept = keptMarks(me);
  const read = (notice: Notice) => kept.write(markRead(kept.read(), notice));
  const rest = (notices?.length ?? 0) - shown;
  const visible = notices?.slice(0, shown) ?? [];
  const isNew = ({ at }: Notice) => marks !== null && at > marks.since;
  const groups = [
    { key: "new", title: since, notices: visible.filter(isNew) },
    { key: "earlier", title: t("earlier"), notices: visible.filter((notice) => !isNew(notice)) },
  ].filter((group) => group.notices.length > 0);
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      marginThreshold={8}
      anchorOrigin={{ vertical: "bottom", horizontal: "right" }}
      transformOrigin={{ vertical: "top", horizontal: "right" }}
      slotProps={{
        paper: {
          role: "dialog",
          "aria-labelledby": title,
          sx: { width: 400, maxWidth: "calc(100vw - 16px)" },
        },
      }}
    >
      <Stack spacing={4} sx={{ padding: 4 }}>
        <Stack direction="row" sx={{ alignItems: "center", justifyContent: "space-between", gap: 2 }}>
          <Typography variant="h2" id={title} sx={{ fontSize: "1.3rem" }}>
            {t("title")}
          </Typography>
          {unread > 0 && (
            <Button size="small" onClick={() => kept.write(markAllRead(kept.read(), notices ?? []))}>
              {t("readAll")}
            </Button>
          )}
        </Stack>
        {isFailed ? (
          <QueryError onRetry={retry} />
        ) : notices === null ? (
          <Stack spacing={2} aria-hidden="true">
            <Skeleton variant="rounded" height={56} />
            <Skeleton variant="rounded" height={56} />
          </Stack>
        ) : (
          groups.length === 0 && (
            <Stack spacing={1}>
              <Typography>{t("none")}</Typography>
              <Typography variant="body2" color="textSecondary">
                {t("noneText")}
              </Typography>
            </Stack>
          )
        )}
        {groups.map((group) => (
          <Stack component="section" key={group.key} spacing={1} aria-label={group.title}>
            <Typography variant="body2" color="textSecondary">
              {group.title}
            </Typography>
            <Box component="ul" sx={{ listStyle: "none", margin: 0, padding: 0 }}>
              {group.notices.map((notice) => (
                <li key={notice.id}>
                  <NoticeRow
                    notice={notice}
                    isUnread={marks !== null && isUnread(marks, notice)}
                    onOpen={() => {
                      read(notice);
                      onClose();
                    }}
                  />
                </li>
              ))}
            </Box>
          </Stack>
        ))}
        {rest > 0 && (
          <Button variant="outlined" size="small" onClick={() => setShown(shown + PAGE)}>
            {paged("more", { rest })}
          </Button>
        )}
        {"Notification" in window && <TellSwitch />}
      </Stack>
    </Popover>
  );
}

/** "Since Tuesday 14:00", or since a date where that is longer ago. */
function useSince(marks: Marks | null): string {
  const t = useTranslations("notices");
  const format = useFormatter();
  if (marks === null) return "";
  const isRecent = Date.now() / 1000 - marks.since < WEEK;
  const time = format.dateTime(
    new Date(marks.since * 1000),
    isRecent ? { weekday: "long", hour: "numeric", minute: "2-digit" } : { dateStyle: "medium" },
  );
  return t("since", { time });
}
