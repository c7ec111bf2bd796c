import type { AppConfig } from "../config/schema.ts";
import type { AccountId } from "../index/ids.ts";
import type { Holds } from "../trust/gossip/holding.ts";
import { useSyncSession } from "./session.ts";
import { keptSettings } from "./settings.ts";

interface Current {
  readonly account: AccountId;
  readonly holds: Holds;
  readonly opening: Promise<void>;
  /** No longer follows what the member chooses. */
  readonly stop: () => void;
}

let current: Current | null = null;

/**
 * Has the records of this device at hand for a member, if they aren't; what is needed for that is fetched first. From then on they are
 * opened anew whenever the member chooses otherwise what the device holds.
 */
export function needSession(account: AccountId, config: AppConfig): void {
  const settings = keptSettings(account);
  const { holds } = settings.read();
  if (current?.account === account && current.holds === holds) return;
  current?.stop();
  const last = current?.opening ?? Promise.resolve();
  const opening = last.then(async () => {
    useSyncSession.getState().session?.close();
    useSyncSession.setState({ session: null, hasFailed: false });
    const { openSession } = await import("./open.ts");
    useSyncSession.setState({ session: await openSession(account, holds, config) });
  });
  const stop = settings.subscribe(() => needSession(account, config));
  current = {
    account,
    holds,
    stop,
    opening: opening.catch(() => {
      // Whoever needs it next tries again.
      stop();
      current = null;
      useSyncSession.setState({ hasFailed: true });
    }),
  };
}

/** Gives the records of this device up: they are about to be deleted. */
export function dropSession(): void {
  current?.stop();
  current = null;
  useSyncSession.getState().session?.close();
  useSyncSession.setState({ session: null });
}
