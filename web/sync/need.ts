import type { AppConfig } from "../config/schema.ts";
import type { AccountId } from "../index/ids.ts";
import { useSyncSession } from "./session.ts";

let current: { account: AccountId; opening: Promise<void> } | null = null;

/** Has the records of this device at hand for a member, if they aren't; what is needed for that is fetched first. */
export function needSession(account: AccountId, config: AppConfig): void {
  if (current?.account === account) return;
  const last = current?.opening ?? Promise.resolve();
  const opening = last.then(async () => {
    useSyncSession.getState().session?.close();
    useSyncSession.setState({ session: null, hasFailed: false });
    const { openSession } = await import("./open.ts");
    useSyncSession.setState({ session: await openSession(account, config) });
  });
  current = {
    account,
    opening: opening.catch(() => {
      // Whoever needs it next tries again.
      current = null;
      useSyncSession.setState({ hasFailed: true });
    }),
  };
}

/** Gives the records of this device up: they are about to be deleted. */
export function dropSession(): void {
  current = null;
  useSyncSession.getState().session?.close();
  useSyncSession.setState({ session: null });
}
