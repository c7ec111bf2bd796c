import type { DeviceStore } from "../../device/store.ts";
import { forgetClicks } from "./clicks.ts";

const OFF = "myceliary.learnsNothing";

/** Whether the member lets the device learn what it likes. */
export const learnsHere = (device: Pick<DeviceStore, "read">): boolean => device.read(OFF) === null;

/** Remembers the wish; off forgets what was opened, too. */
export function setLearning(device: DeviceStore, on: boolean): void {
  if (on) device.forget(OFF);
  else {
    device.keep(OFF, "1");
    forgetClicks(device);
  }
}
