"use client";

import Skeleton from "@mui/material/Skeleton";
import { Underway } from "./Underway.tsx";

interface PageSkeletonProps {
  rows?: number;
  /** As high as a screen: what stands beneath a page must not be seen to move away when the page comes. */
  isPage?: boolean;
}

/** The shape of a page that is on its way, or of a part of one. */
export function PageSkeleton({ rows = 3, isPage = false }: PageSkeletonProps) {
  return (
    <Underway spacing={4} sx={{ minHeight: isPage ? "100dvh" : 0 }}>
      <Skeleton variant="text" width="45%" sx={{ fontSize: "2.2rem" }} />
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} variant="rounded" height={96} />
      ))}
    </Underway>
  );
}
