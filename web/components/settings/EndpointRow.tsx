"use client";

import Chip from "@mui/material/Chip";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import type { Verdict } from "../../config/probe.ts";

interface EndpointRowProps {
  name: string;
  url: string;
  /** Whether the member chose it. */
  isOwn: boolean;
  /** Null for what is asked only when it is used. */
  probe: (() => Promise<Verdict>) | null;
}

const COLOURS = { right: "success", foreign: "error", silent: "warning" } as const;

/** One of those whom the site asks, and whether it answers now. */
export function EndpointRow({ name, url, isOwn, probe }: EndpointRowProps) {
  const t = useTranslations("settings.endpoints");
  const { data: verdict } = useQuery({
    queryKey: ["endpoint", name, url],
    queryFn: () => (probe === null ? null : probe()),
    retry: false,
    staleTime: 0,
  });
  const state = probe === null ? "onUse" : (verdict ?? "asking");
  return (
    <Stack component="li" spacing={1}>
      <Stack direction="row" sx={{ flexWrap: "wrap", alignItems: "center", columnGap: 3, rowGap: 1 }}>
        <Typography sx={{ fontWeight: 600 }}>{name}</Typography>
        <Chip
          size="small"
          variant="outlined"
          color={verdict === undefined || verdict === null ? "default" : COLOURS[verdict]}
          label={t(`state.${state}`)}
        />
        {isOwn && <Chip size="small" label={t("yours")} />}
      </Stack>
      <Typography
        variant="body2"
        color="textSecondary"
        dir="ltr"
        sx={{ overflowWrap: "anywhere", textAlign: "start" }}
      >
        {url}
      </Typography>
    </Stack>
  );
}
