import type { Address, PublicClient } from "viem";
import { create } from "zustand";
import type { AppConfig } from "../config/schema.ts";
import { device } from "../device/store.ts";
import { MessagingError, type MessagingReason } from "./errors.ts";
import { type Hold, holdIfFree, onAsked, takeOver } from "./lock.ts";
import type { Messenger } from "./messenger.ts";
import { Outbox } from "./outbox.ts";
import { changePreferences, readPreferences } from "./preferences.ts";
import type { SignText } from "./xmtp/signer.ts";

/** Where a member's messages are. */
export type Session =
  /** Not turned on in this browser. */
  | { readonly state: "off" }
  | { readonly state: "starting" }
  | { readonly state: "ready"; readonly messenger: Messenger }
  /** Another tab has them. */
  | { readonly state: "elsewhere" }
  | { readonly state: "failed"; readonly reason: MessagingReason };

/** Whose messages, where they are, and how the wallet is asked. */
export interface Wanted {
  readonly account: Address;
  readonly network: NonNullable<AppConfig["messages"]>;
  readonly chain: () => Promise<PublicClient>;
  readonly sign: SignText;
}

interface StartOptions {
  /** Whether the wallet may be asked; without, only what was turned on before starts. */
  readonly ask: boolean;
  /** Whether another tab that has the messages is asked to give them up. */
  readonly takeOver?: boolean;
  /** Whether the member's other devices are signed out first, so that there is room for this one. */
  readonly signOutOthers?: boolean;
}

export const useSession = create<Session>(() => ({ state: "off" }));

const show = (session: Session): void => useSession.setState(session, true);

/** Ends what runs; one start or end after the other. */
let current: { account: Address; end(): Promise<void> } | null = null;
let turn: Promise<void> = Promise.resolve();

function inTurn(work: () => Promise<void>): Promise<void> {
  turn = turn.then(work, work);
  return turn;
}

/** Says that messages are about to start by themselves, so that nobody is asked to turn them on meanwhile. */
export function expectSession(): void {
  if (useSession.getState().state === "off") show({ state: "starting" });
}

/** Starts an account's messages in this tab and tells {@link useSession} how it goes. */
export function startSession(wanted: Wanted, options: StartOptions): Promise<void> {
  return inTurn(async () => {
    if (current?.account === wanted.account) return;
    await end();
    show({ state: "starting" });
    try {
      await begin(wanted, options);
    } catch (error) {
      show({ state: "failed", reason: error instanceof MessagingError ? error.reason : "unreachable" });
    }
  });
}

/** Ends them in this tab; they stay turned on. */
export function stopSession(): Promise<void> {
  return inTurn(async () => {
    await end();
    show({ state: "off" });
  });
}

async function end(): Promise<void> {
  const ending = current;
  current = null;
  await ending?.end();
}

async function begin(wanted: Wanted, { ask, takeOver: takes, signOutOthers }: StartOptions): Promise<void> {
  if (!("locks" in navigator) || !("storage" in navigator)) throw new MessagingError("unsupported");
  const hold = takes ? await takeOver() : await holdIfFree();
  if (hold === null) {
    show({ state: "elsewhere" });
    return;
  }
  try {
    const messenger = await open(wanted, ask, signOutOthers === true);
    if (messenger === null) {
      hold.release();
      show({ state: "off" });
      return;
    }
    keep(wanted.account, messenger, hold);
  } catch (error) {
    hold.release();
    throw error;
  }
}

/** Loads what is heavy, now that it is needed. */
async function open(
  { account, network, chain, sign }: Wanted,
  ask: boolean,
  signOutOthers: boolean,
): Promise<Messenger | null> {
  const [{ openClient, signOutDevices }, { XmtpMessenger }, { signerOf }] = await Promise.all([
    import("./xmtp/client.ts"),
    import("./xmtp/messenger.ts"),
    import("./xmtp/signer.ts"),
  ]);
  const signer = ask ? await signerOf(await chain(), account, sign) : null;
  if (signOutOthers && signer !== null) await signOutDevices(network, account, signer);
  const opened = await openClient(network, account, signer, startsByItself(account));
  return opened === null ? null : XmtpMessenger.begin(opened, account, new Outbox(indexedDB));
}

function keep(account: Address, messenger: Messenger, hold: Hold): void {
  const accounts = new Set([...readPreferences(device).accounts, account.toLowerCase()]);
  changePreferences(device, { accounts: [...accounts] });
  const stopHearing = onAsked(() => {
    void inTurn(async () => {
      if (current?.account !== account) return;
      await end();
      show({ state: "elsewhere" });
    });
  });
  current = {
    account,
    end: async () => {
      stopHearing();
      await messenger.close();
      hold.release();
    },
  };
  show({ state: "ready", messenger });
}

/** Whether an account's messages start by themselves in this browser. */
export function startsByItself(account: Address): boolean {
  return readPreferences(device).accounts.includes(account.toLowerCase());
}
