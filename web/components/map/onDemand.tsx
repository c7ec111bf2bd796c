"use client";

import dynamic from "next/dynamic";
import { MapMissing } from "./MapMissing.tsx";
import { MapSkeleton } from "./MapSkeleton.tsx";

/** {@link import("./CellMap.tsx").CellMap}, fetched when the first one is shown: with H3 and the shorelines it weighs as much as a page. */
export const CellMap = dynamic(
  () =>
    import("./CellMap.tsx").then(
      (module) => module.CellMap,
      () => MapMissing,
    ),
  { ssr: false, loading: MapSkeleton },
);

/** {@link import("./OneCellMap.tsx").OneCellMap}, fetched when the first one is shown. */
export const OneCellMap = dynamic(
  () =>
    import("./OneCellMap.tsx").then(
      (module) => module.OneCellMap,
      () => MapMissing,
    ),
  { ssr: false, loading: MapSkeleton },
);
