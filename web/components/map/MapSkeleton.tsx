import Skeleton from "@mui/material/Skeleton";

/** Stands where a map will be, as large as it. */
export function MapSkeleton() {
  return <Skeleton variant="rounded" height="100%" aria-hidden="true" />;
}
