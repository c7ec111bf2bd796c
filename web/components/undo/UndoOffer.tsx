"use client";

import dynamic from "next/dynamic";
import { useUndo } from "./store.ts";

const UndoBar = dynamic(() => import("./UndoBar.tsx").then((module) => module.UndoBar), { ssr: false });

/** The way back from what was just done; loads once there is something to take back. */
export function UndoOffer() {
  return useUndo(({ offered }) => offered) === null ? null : <UndoBar />;
}
