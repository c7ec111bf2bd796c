"use client";

import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import { PageLink } from "../PageLink.tsx";
import { paths } from "../paths.ts";

/** Where messages are not turned on: what they would be good for here. */
export function TurnMessagesOn({ purpose }: { purpose: "toSend" | "toReceive" }) {
  const t = useTranslations("payment");
  return (
    <Typography variant="body2" color="textSecondary">
      {t.rich(purpose, {
        link: (text) => (
          <Link component={PageLink} href={paths.messages}>
            {text}
          </Link>
        ),
      })}
    </Typography>
  );
}
