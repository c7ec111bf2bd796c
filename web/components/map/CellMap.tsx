"use client";

import Box from "@mui/material/Box";
import {
  type KeyboardEvent,
  type MouseEvent,
  memo,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { useTranslations } from "use-intl";
import type { Kind, Place } from "../../matching/listing.ts";
import type { Cell } from "../../places/cell.ts";
import type { Detail } from "../../places/land.ts";
import { useCities } from "../place/useCities.ts";
import { Chart } from "./chart.ts";
import { type Land, loadLand } from "./land.ts";
import { MapButtons } from "./MapButtons.tsx";
import { prepare } from "./prepare.ts";
import { toUnit, type UnitBox } from "./projection.ts";
import { useMapColours } from "./useMapColours.ts";
import { useMapView } from "./useMapView.ts";
import type { Views } from "./views.ts";

/** The world's width in pixels from which the finer shorelines are worth their weight. */
const FINE_FROM = 6_000;
const KEY_STEP_PX = 60;
/** What one press zooms. */
const ZOOM_STEP = 1.6;

interface CellMapProps {
  /** Said to those who don't see it. */
  label: string;
  kind: Kind;
  /** The public cell of each listing; a cell may come more than once. */
  cells: readonly Cell[];
  /** What to show whole; the map moves there whenever this changes. */
  focus: UnitBox | null;
  /** Where the member looks round. */
  here?: Place | null;
  /** The cell of what is pointed at elsewhere. */
  lit?: Cell | null;
  chosen?: Cell | null;
  onPoint?: (cell: Cell | null) => void;
  onChoose?: (cell: Cell | null) => void;
}

/** A world map of cells, shaded by how many listings are in each. What it shows, the list beside it says in words. */
export const CellMap = memo(function CellMap(props: CellMapProps) {
  const { label, kind, cells, focus, here = null, lit = null, chosen = null, onPoint, onChoose } = props;
  const t = useTranslations("map");
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const chart = useRef<Chart | null>(null);
  const { views, size, pan, zoomBy, show } = useMapView(frame);
  const colours = useMapColours(kind);
  const land = useLand(useDetail(views));
  const cities = useCityNames();
  const [pointed, setPointed] = useState<Cell | null>(null);

  useEffect(() => prepare(cells), [cells]);

  useEffect(() => {
    if (canvas.current === null) return;
    const drawing = new Chart(canvas.current, views);
    chart.current = drawing;
    return () => drawing.close();
  }, [views]);

  const isReady = size.width > 0;
  useEffect(() => {
    if (isReady) show(focus);
  }, [isReady, focus, show]);

  useEffect(() => {
    const place = here === null ? null : toUnit([here.longitude, here.latitude]);
    chart.current?.show({ land, cells, cities, lit: lit ?? pointed, chosen, here: place, colours }, size);
  }, [land, cells, cities, lit, pointed, chosen, here, colours, size]);

  const cellUnder = (event: MouseEvent): Cell | null => {
    const box = frame.current?.getBoundingClientRect();
    if (box === undefined) return null;
    return chart.current?.cellAt(event.clientX - box.left, event.clientY - box.top) ?? null;
  };
  const point = (cell: Cell | null) => {
    // Who moves the map points at nothing.
    if (cell === pointed || views.isMoving()) return;
    setPointed(cell);
    onPoint?.(cell);
  };
  const choose = (cell: Cell | null) => onChoose?.(cell === chosen ? null : cell);
  const onKey = (event: KeyboardEvent) => {
    const act = KEYS[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act({ pan, zoomBy });
  };

  return (
    <Box
      sx={{
        position: "relative",
        height: "100%",
        borderRadius: 1,
        overflow: "hidden",
        border: 1,
        borderColor: "divider",
      }}
    >
      <Box
        ref={frame}
        // The picture is laid by its upper left corner; styles would be turned round with the language.
        dir="ltr"
        role="application"
        aria-roledescription={t("role")}
        aria-label={label}
        tabIndex={0}
        onKeyDown={onKey}
        onPointerMove={(event) => point(cellUnder(event))}
        onPointerLeave={() => point(null)}
        onClick={(event) => choose(cellUnder(event))}
        sx={{
          height: "100%",
          overflow: "hidden",
          touchAction: "none",
          cursor: pointed !== null && onChoose !== undefined ? "pointer" : "grab",
          "&:focus-visible::after": {
            content: '""',
            position: "absolute",
            inset: 0,
            border: "3px solid",
            borderColor: "primary.main",
            borderRadius: 1,
          },
        }}
      >
        <Box
          component="canvas"
          ref={canvas}
          aria-hidden="true"
          sx={{ display: "block", transformOrigin: "0 0", willChange: "transform" }}
        />
      </Box>
      <MapButtons
        onZoomIn={() => zoomBy(ZOOM_STEP)}
        onZoomOut={() => zoomBy(1 / ZOOM_STEP)}
        onShowAll={() => show(focus)}
      />
    </Box>
  );
});

const KEYS: Readonly<
  Record<string, (map: { pan: (x: number, y: number) => void; zoomBy: (factor: number) => void }) => void>
> = {
  ArrowLeft: ({ pan }) => pan(KEY_STEP_PX, 0),
  ArrowRight: ({ pan }) => pan(-KEY_STEP_PX, 0),
  ArrowUp: ({ pan }) => pan(0, KEY_STEP_PX),
  ArrowDown: ({ pan }) => pan(0, -KEY_STEP_PX),
  "+": ({ zoomBy }) => zoomBy(ZOOM_STEP),
  "=": ({ zoomBy }) => zoomBy(ZOOM_STEP),
  "-": ({ zoomBy }) => zoomBy(1 / ZOOM_STEP),
};

/** How fine the shorelines should be where the map stands. */
function useDetail(views: Views): Detail {
  const detail = (): Detail => (views.now().k >= FINE_FROM ? "fine" : "coarse");
  return useSyncExternalStore(views.follow, detail, detail);
}

/** The world in the detail asked for; until it has come, in what there is. */
function useLand(detail: Detail): Land | null {
  const [land, setLand] = useState<Land | null>(null);
  useEffect(() => {
    let isWanted = true;
    loadLand(detail).then(
      (loaded) => isWanted && setLand(loaded),
      // Without shorelines the cells and names still tell where things are.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [detail]);
  return land;
}

/** Cities in the form that labels are placed from, the largest first. */
function useCityNames() {
  const { data: cities } = useCities(true);
  return useMemo(
    () =>
      (cities?.largest(cities.size) ?? []).map(({ name, place }) => ({
        name,
        at: toUnit([place.longitude, place.latitude]),
      })),
    [cities],
  );
}
