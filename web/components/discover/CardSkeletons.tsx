import Skeleton from "@mui/material/Skeleton";
import Stack from "@mui/material/Stack";

/** Stands where the cards of the listings will be. */
export function CardSkeletons() {
  return (
    <Stack spacing={3} aria-hidden="true">
      {[0, 1, 2, 3].map((row) => (
        <Skeleton key={row} variant="rounded" height={188} />
      ))}
    </Stack>
  );
}
