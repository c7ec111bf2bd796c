"use client";

import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import { usePathname } from "next/navigation";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { device } from "../../device/store.ts";
import { useChainTime } from "../../wallet/chainTime.ts";
import { PageLink } from "../PageLink.tsx";
import { paths } from "../paths.ts";
import { useTime } from "../text/time.ts";
import { dutyKey } from "./cases.ts";
import { untold, wantsReminders } from "./reminders.ts";
import { useCases } from "./useCases.ts";

/** Says on every page that a jury needs me, and by when; and outside of the page where I allowed it. */
export function JuryNotices() {
  const t = useTranslations("juryDuty");
  const time = useTime();
  const now = useChainTime();
  const cases = useCases();
  const path = usePathname();
  const due = (cases ?? []).filter(({ duty }) => duty !== null);
  const [first] = due;
  const duties = due.map(dutyKey).join(" ");
  const title = first === undefined || first.duty === null ? "" : t(`notice.${dutyWord(first.duty.ask)}`);
  useEffect(() => {
    if (duties === "" || !wantsReminders(device)) return;
    if (!("Notification" in window) || Notification.permission !== "granted") return;
    if (untold(device, duties.split(" ")).length === 0) return;
    try {
      new Notification("Myceliary", { body: title, tag: duties });
    } catch {
      // Some phones let only a service worker tell; the line above the page tells there.
    }
  }, [duties, title]);

  const isThere = path.startsWith("/jury") || path.startsWith("/dispute");
  if (first === undefined || first.duty?.by == null || isThere) return null;
  const href = due.length === 1 ? paths.dispute(first.agreement) : paths.jury;
  return (
    <Alert
      severity="info"
      role="status"
      variant="outlined"
      action={
        <Button component={PageLink} href={href} color="inherit" size="small" sx={{ whiteSpace: "nowrap" }}>
          {t("notice.open")}
        </Button>
      }
      sx={{ borderRadius: 0, borderInline: 0, justifyContent: "center" }}
    >
      {title} {t("notice.by", { by: time.both(first.duty.by, now) })}
      {due.length > 1 && ` ${t("notice.more", { count: due.length - 1 })}`}
    </Alert>
  );
}

/** A juror is asked for two things alone. */
function dutyWord(ask: string): "commit" | "reveal" {
  return ask === "reveal" ? "reveal" : "commit";
}
