import * as z from "zod/mini";
import type { DeviceStore } from "../../device/store.ts";

const WANTED = "myceliary.juryReminders";
const TOLD = "myceliary.juryTold";
/** What was told is remembered this often: a juror has a handful of duties at a time. */
const REMEMBERED = 50;

const toldSchema = z.array(z.string());

type Reading = Pick<DeviceStore, "read">;
type Writing = Pick<DeviceStore, "read" | "keep" | "forget">;

/** Whether a member wants this device to say when a jury needs it. */
export const wantsReminders = (device: Reading): boolean => device.read(WANTED) === "yes";

/** Remembers the wish. */
export function setReminders(device: Writing, wanted: boolean): void {
  if (wanted) device.keep(WANTED, "yes");
  else device.forget(WANTED);
}

function told(device: Reading): readonly string[] {
  try {
    return toldSchema.parse(JSON.parse(device.read(TOLD) ?? "[]"));
  } catch {
    return [];
  }
}

/** Those of some duties that this device hasn't told of yet; from now on it has. */
export function untold(device: Writing, duties: readonly string[]): string[] {
  const before = told(device);
  const fresh = duties.filter((duty) => !before.includes(duty));
  if (fresh.length > 0) device.keep(TOLD, JSON.stringify([...before, ...fresh].slice(-REMEMBERED)));
  return fresh;
}
