import type { View } from "./projection.ts";

/** Where the map stands. It moves many times a second, so who follows it does so without the page being rendered anew. */
export interface Views {
  readonly now: () => View;
  /** Whether a hand is moving it. */
  readonly isMoving: () => boolean;
  /** Calls after each move, and when one begins or ends; gives the way to stop. */
  readonly follow: (follower: () => void) => () => void;
}

export interface MovableViews extends Views {
  readonly move: (view: View) => void;
  readonly setMoving: (isMoving: boolean) => void;
}

export function createViews(view: View): MovableViews {
  const followers = new Set<() => void>();
  let [now, isMoving] = [view, false];
  const tell = () => {
    for (const follower of followers) follower();
  };
  return {
    now: () => now,
    isMoving: () => isMoving,
    follow: (follower) => {
      followers.add(follower);
      return () => followers.delete(follower);
    },
    move: (next) => {
      now = next;
      tell();
    },
    setMoving: (next) => {
      isMoving = next;
      tell();
    },
  };
}
