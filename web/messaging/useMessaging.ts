"use client";

import { useEffect, useRef } from "react";
import { useConfig } from "../config/context.tsx";
import { useAccount } from "../wallet/account.ts";
import { publicClientOf, useNode } from "../wallet/node.ts";
import { useWalletActions } from "../wallet/walletActions.ts";
import type { ConversationId } from "./ids.ts";
import type { Conversation, Messenger } from "./messenger.ts";
import {
  expectSession,
  type Session,
  startSession,
  startsByItself,
  stopSession,
  useSession,
  type Wanted,
} from "./session.ts";
import { type Entry, threadOf } from "./thread.ts";
import { useRenderOn } from "./useMessenger.ts";

/** The member's messages and the ways to begin with them; null where the host has no messages or no wallet is connected. */
export interface Messaging {
  readonly session: Session;
  /** Turns messages on in this browser: the wallet is asked once. Settles when {@link session} says how it went. */
  turnOn(): Promise<void>;
  /** Takes them over from the tab that has them. */
  useHere(): void;
  /** Signs the account's other devices out and this one in. */
  signOutOthers(): void;
}

function useWanted(): Wanted | null {
  const { messages } = useConfig();
  const { address } = useAccount();
  const node = useNode();
  const wallet = useWalletActions();
  if (messages === null || address === undefined) return null;
  return {
    account: address,
    network: messages,
    chain: () => publicClientOf(node),
    sign: (message) => wallet().then(({ signMessage }) => signMessage(address, message)),
  };
}

export function useMessaging(): Messaging | null {
  const wanted = useWanted();
  const session = useSession();
  if (wanted === null) return null;
  return {
    session,
    turnOn: () => startSession(wanted, { ask: true }),
    useHere: () => void startSession(wanted, { ask: false, takeOver: true }),
    signOutOthers: () => void startSession(wanted, { ask: true, signOutOthers: true }),
  };
}

/** Milliseconds that a page has to itself before the messages that were turned on start. */
const LATER = 1_500;

/**
 * Starts the messages of who turned them on in this browser, once the page stands, and ends them with the wallet.
 *
 * @param isNeededNow Whether the page itself shows messages, and waits for nothing else.
 */
export function useStart(isNeededNow: boolean): void {
  const wanted = useWanted();
  const account = wanted?.account;
  // The rest is new at each rendering; what counts is whose messages they are.
  const latest = useRef(wanted);
  const isNeeded = useRef(isNeededNow);
  useEffect(() => {
    latest.current = wanted;
  });
  useEffect(() => {
    if (account === undefined || !startsByItself(account)) return;
    expectSession();
    const timer = setTimeout(
      () => {
        if (latest.current !== null) void startSession(latest.current, { ask: false });
      },
      isNeeded.current ? 0 : LATER,
    );
    return () => clearTimeout(timer);
  }, [account]);
  useEffect(() => {
    if (account === undefined) return;
    return () => void stopSession();
  }, [account]);
}

/** All conversations, the last changed first. */
export function useConversations(messenger: Messenger): readonly Conversation[] {
  useRenderOn(messenger, "conversations");
  return messenger.conversations();
}

/** What a conversation shows, and what waits to be sent in it. */
export function useThread(messenger: Messenger, conversation: ConversationId) {
  useRenderOn(messenger, "messages");
  useEffect(() => void messenger.load(conversation), [messenger, conversation]);
  const entries: readonly Entry[] = threadOf(messenger.messages(conversation), messenger.me);
  return { entries, waiting: messenger.waiting(conversation) };
}

/** Whether the network is reached. */
export function useIsConnected(messenger: Messenger): boolean {
  useRenderOn(messenger, "connection");
  return messenger.isConnected;
}
