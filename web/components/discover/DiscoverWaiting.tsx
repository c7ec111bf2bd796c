import Box from "@mui/material/Box";
import Skeleton from "@mui/material/Skeleton";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import { MapSkeleton } from "../map/MapSkeleton.tsx";
import { CardSkeletons } from "./CardSkeletons.tsx";
import { ControlsSkeleton } from "./ControlsSkeleton.tsx";
import { DiscoverFrame } from "./DiscoverFrame.tsx";

/** Discover as it is exported: what it is for, to read while all else is on its way. */
export function DiscoverWaiting() {
  const t = useTranslations("discover");
  return (
    <DiscoverFrame
      choice={<Skeleton variant="rounded" aria-hidden="true" sx={{ width: 280, height: 52 }} />}
      controls={<ControlsSkeleton />}
      map={<MapSkeleton />}
    >
      <Box role="status" sx={{ minHeight: 32, display: "flex", alignItems: "center" }}>
        <Typography color="textSecondary">{t("looking")}</Typography>
      </Box>
      <CardSkeletons />
    </DiscoverFrame>
  );
}
