/** Milliseconds of work at a time where the browser does not tell when it is idle. */
const SLICE = 5;

export type Idle = (work: (timeLeft: () => number) => void) => () => void;

/** Calls once nothing else is to be done; gives the way to call it off. */
export const whenIdle: Idle = (work) => {
  if (typeof requestIdleCallback === "function") {
    const id = requestIdleCallback((deadline) => work(() => deadline.timeRemaining()));
    return () => cancelIdleCallback(id);
  }
  const id = setTimeout(() => {
    const until = performance.now() + SLICE;
    work(() => until - performance.now());
  });
  return () => clearTimeout(id);
};
