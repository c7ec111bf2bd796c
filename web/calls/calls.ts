import { createStore, type StoreApi } from "zustand/vanilla";
import type { ConversationId } from "../messaging/ids.ts";
import { advance } from "./advance.ts";
import {
  type Call,
  type CallEffect,
  type CallEvent,
  type CallState,
  deadlineOf,
  isUnderway,
  NO_CALL,
} from "./call.ts";
import { type CallId, type DeviceId, newCallId } from "./ids.ts";
import {
  createLocalMedia,
  type LocalMedia,
  type LocalView,
  NOTHING_LOCAL,
  type Video,
} from "./local-media.ts";
import type { openPeer, Peer, Presence } from "./peer.ts";
import { type Media, readSignal, SIGNAL_VERSION, type SignalBody } from "./signal.ts";
import type { Arrival, Signalling } from "./signalling.ts";

/** What a page shows of the call that this device is in. */
export interface CallView {
  readonly call: Call;
  readonly local: LocalView;
  /** What the other sends, and says of it; null until there is a connection. */
  readonly remote: { readonly stream: MediaStream; readonly presence: Presence } | null;
  /** The browser asks the member for a microphone or camera, for this conversation. */
  readonly asking: ConversationId | null;
}

export interface CallsOptions {
  readonly device: DeviceId;
  readonly signalling: Signalling;
  readonly configuration: RTCConfiguration;
  readonly openPeer: typeof openPeer;
  /** A connection to a member of this conversation stands ready to carry files. */
  readonly carryFiles: (conversation: ConversationId, channel: RTCDataChannel) => void;
}

/** The calls of one device: at most one at a time. */
export interface Calls {
  readonly view: StoreApi<CallView>;
  /** Asks for what is needed, and rings; nothing is sent where the browser gives no microphone. */
  dial(conversation: ConversationId, media: Media): Promise<void>;
  /** Answers with this; asks the browser first. */
  accept(media: Media): Promise<void>;
  decline(): void;
  hangUp(): void;
  /** Puts away what is told of a call that is over. */
  dismiss(): void;
  /** Puts away what is told of a microphone or camera that can't be had. */
  forgetProblem(): void;
  speak(wanted: boolean): Promise<void>;
  show(video: Video): Promise<void>;
  choose(source: "microphone" | "camera", device: string): Promise<void>;
  /** The connection's figures; null while there is none. */
  getStats(): Promise<RTCStatsReport | null>;
  /** Leaves the call and hears of no more. */
  close(): void;
}

const SILENT: Presence = { speaks: false, video: "off" };

/** Joins the state machine with the conversation, the browser's connection, its devices and the clock. */
export function createCalls(options: CallsOptions): Calls {
  const { device, signalling, configuration, carryFiles } = options;
  const view = createStore<CallView>(() => ({
    call: NO_CALL.call,
    local: NOTHING_LOCAL,
    remote: null,
    asking: null,
  }));
  let state: CallState = NO_CALL;
  let local: LocalMedia | null = null;
  let peer: Peer | null = null;
  let sequence = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const send = (
    conversation: ConversationId,
    call: CallId,
    to: DeviceId | null,
    body: SignalBody,
  ): number => {
    const sent = sequence++;
    signalling
      .send(conversation, { version: SIGNAL_VERSION, call, device, to, sequence: sent, body })
      .catch(() => dispatch({ type: "undeliverable", call, at: Date.now() }));
    return sent;
  };

  const present = (): void => {
    const shown = local?.view() ?? NOTHING_LOCAL;
    view.setState({ local: shown });
    peer?.present(
      { audio: local?.audio() ?? null, video: shown.preview },
      { speaks: shown.speaks, video: shown.video },
    );
  };

  const open = ({ call, role }: Extract<CallEffect, { type: "open" }>): void => {
    const { call: now } = state;
    if (!("device" in now)) return;
    const { conversation, device: other } = now;
    const opened = options.openPeer({
      role,
      configuration,
      send: (body) => send(conversation, call, other, body),
      transported: (transport) => dispatch({ type: "transport", call, transport, at: Date.now() }),
      presented: (presence) => view.setState({ remote: { stream: opened.remote, presence } }),
    });
    peer = opened;
    view.setState({ remote: { stream: opened.remote, presence: SILENT } });
    carryFiles(conversation, opened.files);
    present();
  };

  const perform = (effect: CallEffect): void => {
    switch (effect.type) {
      case "send":
        send(effect.conversation, effect.call, effect.to, effect.body);
        return;
      case "open":
        open(effect);
        return;
      case "negotiate":
        peer?.receive(effect.sequence, effect.body);
        return;
      case "restart":
        peer?.restart();
        return;
      case "close":
        peer?.close();
        peer = null;
        view.setState({ remote: null });
    }
  };

  /** Microphone and camera are let go of, and their lights go out. */
  const release = (): void => {
    local?.close();
    local = null;
    view.setState({ local: NOTHING_LOCAL });
  };

  const dispatch = (event: CallEvent): void => {
    const { state: next, effects } = advance(state, event);
    const changed = next.call !== state.call;
    state = next;
    for (const effect of effects) perform(effect);
    if (!changed) return;
    if (!isUnderway(state.call)) release();
    view.setState({ call: state.call });
    clearTimeout(timer);
    const until = deadlineOf(state.call);
    if (until !== null) {
      // A timer may be a little early by the other clock.
      const at = () => Math.max(until, Date.now());
      timer = setTimeout(() => dispatch({ type: "timePassed", at: at() }), until - Date.now());
    }
  };

  const receive = ({ conversation, from, sentAt, content }: Arrival): void => {
    const reading = readSignal(content);
    const at = Date.now();
    if (reading.kind === "unsupported" && from === "them") {
      dispatch({ type: "unsupported", conversation, call: reading.call, at });
    }
    if (reading.kind !== "signal") return;
    const { signal } = reading;
    const isForMe = signal.device !== device && (signal.to === null || signal.to === device);
    if (isForMe) dispatch({ type: "received", conversation, from, sentAt, signal, at });
  };

  /** Opens what a call needs; false where the browser refused, which `view` then tells. */
  const prepare = async (conversation: ConversationId, media: Media): Promise<boolean> => {
    local?.close();
    const mine = createLocalMedia(() => {
      if (local === mine) present();
    });
    local = mine;
    view.setState({ asking: conversation, local: NOTHING_LOCAL });
    const speaks = media === "files" || (await mine.speak(true));
    // Without a camera, a video call begins as a voice call.
    if (speaks && media === "video") await mine.show("camera");
    if (local === mine) view.setState({ asking: null });
    return speaks && local === mine;
  };

  const phase = () => state.call.phase;
  const leave = signalling.subscribe(receive);
  return {
    view,
    dial: async (conversation, media) => {
      if (isUnderway(state.call)) return;
      if (await prepare(conversation, media)) {
        dispatch({ type: "dial", conversation, call: newCallId(), media, at: Date.now() });
        // Another rang while the browser asked: that is to be answered first.
        if (phase() === "ringingIn") release();
      }
    },
    accept: async (media) => {
      const { call } = state;
      if (call.phase !== "ringingIn") return;
      const ready = await prepare(call.conversation, media);
      // It may have ended while the browser asked.
      const rings = state.call.phase === "ringingIn" && state.call.call === call.call;
      if (ready && rings) dispatch({ type: "accept", at: Date.now() });
    },
    decline: () => dispatch({ type: "decline", at: Date.now() }),
    hangUp: () => dispatch({ type: "hangUp", at: Date.now() }),
    dismiss: () => dispatch({ type: "dismiss", at: Date.now() }),
    forgetProblem: () => {
      if (isUnderway(state.call)) local?.forgetProblem();
      else release();
    },
    speak: async (wanted) => {
      await local?.speak(wanted);
    },
    show: async (video) => {
      await local?.show(video);
    },
    choose: async (source, chosen) => {
      await local?.choose(source, chosen);
    },
    getStats: async () => (await peer?.getStats()) ?? null,
    close: () => {
      leave();
      dispatch({ type: "hangUp", at: Date.now() });
      clearTimeout(timer);
      local?.close();
    },
  };
}
