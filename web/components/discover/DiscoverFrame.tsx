import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

interface DiscoverFrameProps {
  /** What brings the member here. */
  choice: ReactNode;
  /** What narrows the list. */
  controls: ReactNode;
  map: ReactNode;
  /** The list, and what is said of it. */
  children: ReactNode;
}

/** Where everything on Discover stands; the same before it is known what is found and after. */
export function DiscoverFrame({ choice, controls, map, children }: DiscoverFrameProps) {
  const t = useTranslations("discover");
  return (
    <Stack spacing={5}>
      <Stack spacing={4}>
        <Stack spacing={2}>
          <Typography variant="h1">{t("title")}</Typography>
          <Typography color="textSecondary" sx={{ maxWidth: "38em", fontSize: "1.1rem" }}>
            {t("intro")}
          </Typography>
        </Stack>
        {choice}
        {controls}
      </Stack>
      <Box
        sx={{
          display: "grid",
          gap: 5,
          gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "minmax(0, 1fr) minmax(0, 1fr)" },
          alignItems: "start",
        }}
      >
        <Box
          component="section"
          aria-label={t("map")}
          sx={{
            height: { xs: 280, md: "calc(100dvh - 32px)" },
            maxHeight: 760,
            position: { md: "sticky" },
            insetBlockStart: 16,
            order: { md: 2 },
          }}
        >
          {map}
        </Box>
        <Stack component="section" aria-label={t("list")} spacing={3}>
          {children}
        </Stack>
      </Box>
    </Stack>
  );
}
