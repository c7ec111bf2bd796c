"use client";

import GroupsIcon from "@mui/icons-material/GroupsOutlined";
import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useNow, useTranslations } from "use-intl";
import { MemberMushroom } from "../../identity/MemberMushroom.tsx";
import type { Conversation } from "../../messaging/messenger.ts";
import { PageLink } from "../PageLink.tsx";
import { paths } from "../paths.ts";
import { useTime } from "../text/time.ts";
import { useLine } from "./useLine.ts";
import { useConversationName } from "./useNames.ts";

/** Milliseconds between two tellings of how long ago something was. */
const AGE_EVERY = 30_000;

/** One conversation in the list. Of a stranger's, nothing is read before it is accepted. */
export function ConversationRow({
  conversation,
  isChosen,
}: {
  conversation: Conversation;
  isChosen: boolean;
}) {
  const t = useTranslations("messages");
  const nameOf = useConversationName();
  const lineOf = useLine();
  const time = useTime();
  const now = useNow({ updateInterval: AGE_EVERY });
  const { last, unread, consent, isGroup, others, changedAt } = conversation;
  const isRequest = consent === "unknown";
  const line = isRequest
    ? t(isGroup ? "wantsGroup" : "wantsToWrite")
    : last === null
      ? t("nothingYet")
      : last.sender !== null && !others.includes(last.sender)
        ? t("you", { text: lineOf(last) })
        : lineOf(last);
  const seconds = (at: number) => BigInt(Math.floor(at / 1000));
  const isUnread = unread > 0 && !isRequest;
  return (
    <Box component="li" sx={{ borderBlockStart: "1px solid", borderColor: "divider" }}>
      <ButtonBase
        component={PageLink}
        href={paths.conversation(conversation.id)}
        aria-current={isChosen ? "true" : undefined}
        sx={{
          width: "100%",
          justifyContent: "flex-start",
          textAlign: "start",
          gap: 3,
          paddingBlock: 3,
          paddingInline: 2,
          borderRadius: 1,
          "&[aria-current]": { bgcolor: "background.paper" },
          "&:hover": { bgcolor: "background.paper" },
        }}
      >
        <Picture conversation={conversation} />
        <Stack sx={{ minWidth: 0, flexGrow: 1 }}>
          <Stack direction="row" sx={{ justifyContent: "space-between", gap: 2, alignItems: "baseline" }}>
            <Typography noWrap sx={{ fontWeight: 600, minWidth: 0 }}>
              {nameOf(conversation)}
            </Typography>
            <Typography variant="body2" color="textSecondary" sx={{ flex: "none" }}>
              {time.relative(seconds(changedAt), seconds(Math.max(now.getTime(), changedAt)))}
            </Typography>
          </Stack>
          <Stack direction="row" sx={{ justifyContent: "space-between", gap: 2, alignItems: "center" }}>
            <Typography
              noWrap
              variant="body2"
              color={isUnread ? "textPrimary" : "textSecondary"}
              sx={{ minWidth: 0, fontWeight: isUnread ? 600 : 400 }}
            >
              {line}
            </Typography>
            {isUnread && (
              <Box
                component="span"
                aria-label={t("unread", { count: unread })}
                sx={{
                  flex: "none",
                  minWidth: 22,
                  paddingInline: 1.5,
                  borderRadius: 11,
                  bgcolor: "warning.main",
                  color: "warning.contrastText",
                  fontSize: "0.8rem",
                  fontWeight: 600,
                  lineHeight: "22px",
                  textAlign: "center",
                }}
              >
                {unread}
              </Box>
            )}
          </Stack>
        </Stack>
      </ButtonBase>
    </Box>
  );
}

/** One other is seen as it is everywhere; a group as several. */
function Picture({ conversation: { isGroup, others } }: { conversation: Conversation }) {
  const [other] = others;
  if (!isGroup && other !== undefined) return <MemberMushroom address={other} size={44} />;
  return (
    <Box
      aria-hidden="true"
      sx={{
        display: "grid",
        placeItems: "center",
        flex: "none",
        width: 44,
        height: 44,
        borderRadius: "14px",
        bgcolor: "lichen",
        color: "text.primary",
      }}
    >
      <GroupsIcon />
    </Box>
  );
}
