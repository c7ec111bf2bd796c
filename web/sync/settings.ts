import * as z from "zod/mini";
import { createKept, type Kept } from "../device/kept.ts";
import { device } from "../device/store.ts";
import { type AccountId, accountId } from "../index/ids.ts";
import { SYNC } from "./session.ts";

/** An account's in lower case; what is none is dropped, wherever it came from. */
const accounts = z.pipe(
  z.array(z.string()),
  z.transform((all): readonly AccountId[] => all.map(accountId).filter((one) => one !== null)),
);

const schema = z.object({
  /** Nothing is exchanged until the member turns it on. */
  isOn: z.boolean(),
  /** With whom. */
  peers: accounts,
  /** All that reaches the device, or only what the member signed or is about it. */
  holds: z._default(z.enum(["all", "own"]), "all"),
});
export type SyncSettings = z.output<typeof schema>;

const NOTHING_CHOSEN: SyncSettings = { isOn: false, peers: [], holds: "all" };

const made = new Map<AccountId, Kept<SyncSettings>>();

/** With whom a member exchanges signed records, and which of them it holds, kept on the device. */
export function keptSettings(account: AccountId): Kept<SyncSettings> {
  const known = made.get(account) ?? createKept(device, `${SYNC}settings.${account}`, schema, NOTHING_CHOSEN);
  made.set(account, known);
  return known;
}

/** The same settings with somebody chosen, or chosen no more. */
export function choosing(settings: SyncSettings, peer: AccountId, isChosen: boolean): SyncSettings {
  const others = settings.peers.filter((one) => one !== peer);
  return { ...settings, peers: isChosen ? [...others, peer] : others };
}
