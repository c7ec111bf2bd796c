"use client";

import Badge from "@mui/material/Badge";
import type { ReactNode } from "react";
import { useUnread } from "../../messaging/useMessenger.ts";

/** How many messages wait to be read, beside what leads to them; words say it to who doesn't see it. */
export function UnreadBadge({ children }: { children: ReactNode }) {
  const unread = useUnread();
  return (
    <Badge badgeContent={unread || null} color="warning" max={99}>
      {children}
    </Badge>
  );
}
