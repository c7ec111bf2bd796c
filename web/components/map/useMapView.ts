"use client";

import { select } from "d3-selection";
import { type ZoomBehavior, zoom, zoomIdentity, zoomTransform } from "d3-zoom";
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { fit, minScale, type Size, type UnitBox, type View } from "./projection.ts";
import { createViews, type Views } from "./views.ts";

/** The world's width in pixels at which a public cell is about 100 pixels wide; there is nothing finer to see. */
const MAX_SCALE = 1_500_000;
/** Pixels kept free round what is shown whole. */
const PADDING = 36;
const WORLD: UnitBox = [0, 0.12, 1, 0.78];

export interface MapView {
  readonly views: Views;
  readonly size: Size;
  /** Moves by pixels. */
  readonly pan: (x: number, y: number) => void;
  /** Zooms at the middle, by a factor. */
  readonly zoomBy: (factor: number) => void;
  /** Shows a box whole; the world, where there is none. */
  readonly show: (box: UnitBox | null) => void;
}

/** Where the map stands, moved by pointer, touch and wheel on the element. */
export function useMapView(element: RefObject<HTMLElement | null>): MapView {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  const [views] = useState(() => createViews({ x: 0, y: 0, k: 1 }));
  const behaviour = useRef<ZoomBehavior<HTMLElement, unknown> | null>(null);
  const sizeNow = useRef(size);

  useEffect(() => {
    const node = element.current;
    if (node === null) return;
    const zooming = zoom<HTMLElement, unknown>()
      .translateExtent([
        [0, 0],
        [1, 1],
      ])
      .on("start", () => views.setMoving(true))
      .on("zoom", ({ transform: { x, y, k } }: { transform: View }) => views.move({ x, y, k }))
      .on("end", () => views.setMoving(false));
    behaviour.current = zooming;
    select(node).call(zooming).on("dblclick.zoom", null);
    const observer = new ResizeObserver(([entry]) => {
      if (entry === undefined) return;
      const { width, height } = entry.contentRect;
      const next = { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) };
      sizeNow.current = next;
      zooming
        .extent([
          [0, 0],
          [next.width, next.height],
        ])
        .scaleExtent([minScale(next), MAX_SCALE]);
      setSize(next);
    });
    observer.observe(node);
    return () => {
      observer.disconnect();
      select(node).on(".zoom", null);
    };
  }, [element, views]);

  const show = useCallback(
    (box: UnitBox | null) => {
      const node = element.current;
      if (node === null || behaviour.current === null || sizeNow.current.width === 0) return;
      const { x, y, k } = fit(box ?? WORLD, sizeNow.current, PADDING, MAX_SCALE);
      select(node).call(behaviour.current.transform, zoomIdentity.translate(x, y).scale(k));
    },
    [element],
  );
  const zoomBy = useCallback(
    (factor: number) => {
      if (element.current !== null && behaviour.current !== null) {
        select(element.current).call(behaviour.current.scaleBy, factor);
      }
    },
    [element],
  );
  const pan = useCallback(
    (x: number, y: number) => {
      const node = element.current;
      if (node === null || behaviour.current === null) return;
      const { k } = zoomTransform(node);
      select(node).call(behaviour.current.translateBy, x / k, y / k);
    },
    [element],
  );
  return { views, size, pan, zoomBy, show };
}
