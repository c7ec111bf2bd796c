import type { Cell } from "../../places/cell.ts";
import { FINEST, middleOf, parentAt } from "./cells.ts";
import { type Idle, whenIdle } from "./idle.ts";

/** Cells looked at between two looks at the clock. */
const AT_ONCE = 50;
/** Milliseconds of an idle moment that are left to what comes next. */
const LEFT = 2;
/** All cells of every size, the large ones first, as far as they must be known before they can be drawn. */
function* steps(cells: readonly Cell[]): Generator<void> {
  for (let resolution = 0; resolution <= FINEST; resolution++) {
    for (const [position, cell] of cells.entries()) {
      middleOf(parentAt(cell, resolution));
      if (position % AT_ONCE === AT_ONCE - 1) yield;
    }
  }
}

/**
 * Finds, in idle moments, what a zoom through all sizes of cells would have to find in one frame.
 *
 * @returns the way to stop
 */
export function prepare(cells: readonly Cell[], idle: Idle = whenIdle): () => void {
  const rest = steps(cells);
  const goOn = (timeLeft: () => number): void => {
    while (timeLeft() > LEFT) if (rest.next().done) return;
    stop = idle(goOn);
  };
  let stop = idle(goOn);
  return () => stop();
}
