"use client";

import BellIcon from "@mui/icons-material/NotificationsNoneOutlined";
import Badge from "@mui/material/Badge";
import IconButton from "@mui/material/IconButton";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import { useAccount } from "../../wallet/account.ts";
import { useNotices } from "./useNotices.ts";
import { useTelling } from "./useTelling.ts";

const NoticePanel = dynamic(() => import("./NoticePanel.tsx").then((module) => module.NoticePanel), {
  ssr: false,
});

/** How much is new, on every page; for a member with a wallet. */
export function NoticeBell() {
  const { address } = useAccount();
  return address === undefined ? null : <Bell key={address} me={address} />;
}

function Bell({ me }: { me: Address }) {
  const t = useTranslations("notices");
  const known = useNotices(me);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  useTelling(known.notices, known.marks);
  return (
    <>
      <IconButton
        color="inherit"
        aria-label={t("bell", { count: known.unread })}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ width: 44, height: 44 }}
      >
        <Badge badgeContent={known.unread || null} color="warning" max={99}>
          <BellIcon />
        </Badge>
      </IconButton>
      {anchor !== null && (
        <NoticePanel me={me} known={known} anchor={anchor} onClose={() => setAnchor(null)} />
      )}
    </>
  );
}
