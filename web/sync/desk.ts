import { newDeviceId } from "../calls/ids.ts";
import type { Kept } from "../device/kept.ts";
import type { AccountId } from "../index/ids.ts";
import type { ConversationId } from "../messaging/ids.ts";
import type { Messenger } from "../messaging/messenger.ts";
import type { Gossiper } from "../trust/gossip/gossiper.ts";
import type { Link } from "../trust/gossip/link.ts";
import { acquaintances, lineThrough } from "./line.ts";
import { openDirect } from "./links/direct.ts";
import { createLinks } from "./links/links.ts";
import { type SyncEntry, withReports } from "./log.ts";
import type { SyncSettings } from "./settings.ts";

/** Milliseconds between two notes of how far syncing came. */
const NOTE_MS = 1_000;

interface DeskOptions {
  readonly messenger: Messenger;
  readonly gossiper: Gossiper;
  /** What there was to tell before the gossiper began. */
  readonly before: readonly SyncEntry[];
  readonly settings: Kept<SyncSettings>;
  readonly log: Kept<SyncEntry[]>;
  readonly configuration: RTCConfiguration;
}

/**
 * Exchanges signed records with those whom the member chose among the members that it has conversations with, as long as it is open.
 * @returns how to close it
 */
export function openDesk(options: DeskOptions): () => void {
  const { messenger, gossiper, before, settings, log, configuration } = options;
  const ways = new Map<AccountId, Link["kind"]>();
  const greeted = new Set<ConversationId>();

  const isMuted = (peer: AccountId): boolean => {
    const until = gossiper.peers().find((report) => report.peer === peer)?.mutedUntil ?? null;
    return until !== null && until > Date.now();
  };
  const peerOf = (conversation: ConversationId): AccountId | null => {
    const peer = acquaintances(messenger).get(conversation) ?? null;
    return peer !== null && settings.read().peers.includes(peer) && !isMuted(peer) ? peer : null;
  };
  const links = createLinks({
    device: newDeviceId(),
    line: lineThrough(messenger),
    openDirect: typeof RTCPeerConnection === "undefined" ? null : openDirect,
    configuration,
    peerOf,
    linked: (link) => {
      ways.set(link.peer, link.kind);
      gossiper.connect(link);
    },
  });

  /** Greets who was chosen since, and leaves who is chosen no more. */
  const follow = (): void => {
    for (const conversation of acquaintances(messenger).keys()) {
      const isChosen = peerOf(conversation) !== null;
      if (isChosen && !greeted.has(conversation)) links.greet(conversation);
      if (!isChosen && greeted.has(conversation)) links.leave(conversation);
      if (isChosen) greeted.add(conversation);
      else greeted.delete(conversation);
    }
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  const note = (): void => {
    clearTimeout(timer);
    timer = undefined;
    // All was forgotten meanwhile.
    if (settings.read().peers.length === 0) return;
    log.write(withReports(before, gossiper.peers(), ways));
    // Who was muted may be heard again, or the other way round.
    follow();
  };
  const stops = [
    settings.subscribe(follow),
    messenger.subscribe(({ type }) => {
      if (type === "conversations") follow();
    }),
    gossiper.subscribe(() => {
      timer ??= setTimeout(note, NOTE_MS);
    }),
  ];
  follow();

  return () => {
    for (const stop of stops) stop();
    note();
    links.close();
  };
}
