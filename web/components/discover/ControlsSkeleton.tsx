import Skeleton from "@mui/material/Skeleton";
import Stack from "@mui/material/Stack";

/** Stands where the filters will be, as large as they. */
export function ControlsSkeleton() {
  return (
    <Stack direction={{ xs: "column", md: "row" }} spacing={3} aria-hidden="true">
      <Skeleton variant="rounded" height={40} sx={{ width: { xs: "100%", md: 240 } }} />
      <Skeleton variant="rounded" height={40} sx={{ flexGrow: 1 }} />
      <Skeleton variant="rounded" height={40} width={120} />
    </Stack>
  );
}
