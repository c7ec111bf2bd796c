"use client";

import AddIcon from "@mui/icons-material/Add";
import RemoveIcon from "@mui/icons-material/Remove";
import WholeIcon from "@mui/icons-material/ZoomOutMap";
import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import Stack from "@mui/material/Stack";
import { latLngToCell } from "h3-js";
import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { Kind, Place } from "../../matching/listing.ts";
import { type Cell, parseCell } from "../../places/cell.ts";
import { useCities } from "../place/useCities.ts";
import { countByCell, resolutionAt } from "./cells.ts";
import { type DrawnCell, drawMap } from "./draw.ts";
import { type Detail, type Land, loadLand } from "./land.ts";
import { prepare } from "./prepare.ts";
import { fromScreen, fromUnit, toUnit, type UnitBox } from "./projection.ts";
import { useMapColours } from "./useMapColours.ts";
import { useMapView } from "./useMapView.ts";

/** The world's width in pixels from which the finer shorelines are worth their weight. */
const FINE_FROM = 6_000;
const KEY_STEP_PX = 60;
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
export function CellMap(props: CellMapProps) {
  const { label, kind, cells, focus, here = null, lit = null, chosen = null, onPoint, onChoose } = props;
  const t = useTranslations("map");
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const { view, size, pan, zoomBy, show } = useMapView(frame);
  const colours = useMapColours(kind);
  const land = useLand(view.k >= FINE_FROM ? "fine" : "coarse");
  const names = useCityNames();
  const [pointed, setPointed] = useState<Cell | null>(null);

  const [, latitude] = fromUnit(fromScreen(view, [size.width / 2, size.height / 2]));
  const resolution = resolutionAt(view.k, latitude);
  const drawn = useMemo(() => drawnCells(cells, resolution), [cells, resolution]);

  useEffect(() => prepare(cells), [cells]);

  const isReady = size.width > 0;
  useEffect(() => {
    if (isReady) show(focus);
  }, [isReady, focus, show]);

  useEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!canvas.current || !context || size.width === 0) return;
    const density = window.devicePixelRatio || 1;
    const [width, height] = [Math.round(size.width * density), Math.round(size.height * density)];
    if (canvas.current.width !== width) canvas.current.width = width;
    if (canvas.current.height !== height) canvas.current.height = height;
    const litCell = lit === null ? pointed : (countByCell([lit], resolution).keys().next().value ?? null);
    const scene = {
      land,
      cells: [...drawn.values()],
      lit: litCell === null ? null : (drawn.get(litCell) ?? null),
      chosen: chosen === null ? null : { cell: chosen, count: 0 },
      here: here === null ? null : toUnit([here.longitude, here.latitude]),
      cities: names,
    };
    const frameId = requestAnimationFrame(() => drawMap(context, scene, view, size, density, colours));
    return () => cancelAnimationFrame(frameId);
  }, [land, drawn, lit, pointed, chosen, here, names, view, size, colours, resolution]);

  const cellUnder = (event: PointerEvent | React.MouseEvent): Cell | null => {
    const box = frame.current?.getBoundingClientRect();
    if (box === undefined) return null;
    const at = fromScreen(view, [event.clientX - box.left, event.clientY - box.top]);
    const [lon, lat] = fromUnit(at);
    const cell = parseCell(latLngToCell(lat, lon, resolution));
    return drawn.has(cell) ? cell : null;
  };
  const point = (cell: Cell | null) => {
    if (cell === pointed) return;
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
          touchAction: "none",
          cursor: pointed !== null && onChoose !== undefined ? "pointer" : "grab",
          "&:focus-visible": { outline: "3px solid", outlineColor: "primary.main", outlineOffset: -3 },
        }}
      >
        <Box
          component="canvas"
          ref={canvas}
          aria-hidden="true"
          sx={{ display: "block", width: "100%", height: "100%" }}
        />
      </Box>
      <Stack
        sx={{
          position: "absolute",
          insetBlockStart: 8,
          insetInlineEnd: 8,
          bgcolor: "background.paper",
          borderRadius: 1,
          border: 1,
          borderColor: "divider",
        }}
      >
        <IconButton aria-label={t("zoomIn")} size="small" onClick={() => zoomBy(ZOOM_STEP)}>
          <AddIcon />
        </IconButton>
        <IconButton aria-label={t("zoomOut")} size="small" onClick={() => zoomBy(1 / ZOOM_STEP)}>
          <RemoveIcon />
        </IconButton>
        <IconButton aria-label={t("showAll")} size="small" onClick={() => show(focus)}>
          <WholeIcon fontSize="small" />
        </IconButton>
      </Stack>
    </Box>
  );
}

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

function drawnCells(cells: readonly Cell[], resolution: number): ReadonlyMap<Cell, DrawnCell> {
  const counts = countByCell(cells, resolution);
  return new Map([...counts].map(([cell, count]) => [cell, { cell, count }]));
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
