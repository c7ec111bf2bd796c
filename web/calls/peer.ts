import * as z from "zod/mini";
import type { Transport } from "./call.ts";
import { createNegotiation } from "./negotiation.ts";
import type { NegotiationBody } from "./signal.ts";

/** Milliseconds after which the two, while they don't hear each other, try again. */
const RETRY_MS = 6_000;

/** What one side tells the other of its media; the tracks themselves stay, so that nothing is negotiated anew. */
const presence = z.object({ speaks: z.boolean(), video: z.enum(["off", "camera", "screen"]) });
export type Presence = z.infer<typeof presence>;

/** Characters of such a telling. */
const PRESENCE_LENGTH = 200;

export interface Tracks {
  readonly audio: MediaStreamTrack | null;
  readonly video: MediaStreamTrack | null;
}

export interface PeerOptions {
  readonly role: "caller" | "callee";
  readonly configuration: RTCConfiguration;
  readonly send: (body: NegotiationBody) => number;
  readonly transported: (transport: Transport) => void;
  readonly presented: (presence: Presence) => void;
}

/** The connection to the other's device. */
export interface Peer {
  /** What the other sends: one track for sound, one for pictures. */
  readonly remote: MediaStream;
  /** Carries files, from one side as from the other. */
  readonly files: RTCDataChannel;
  receive(sequence: number, body: NegotiationBody): void;
  /** The line broke: look for other ways. */
  restart(): void;
  /** Sends these from now on, and tells the other. */
  present(tracks: Tracks, presence: Presence): void;
  getStats(): Promise<RTCStatsReport>;
  close(): void;
}

/**
 * Opens the connection to the other's device. One sound and one picture line exist from the beginning, empty or not: camera and
 * screen come and go by replacing what a line carries, which costs no signal.
 */
export function openPeer({ role, configuration, send, transported, presented }: PeerOptions): Peer {
  const connection = new RTCPeerConnection({ ...configuration, bundlePolicy: "max-bundle" });
  const control = connection.createDataChannel("control", { negotiated: true, id: 0 });
  const files = connection.createDataChannel("files", { negotiated: true, id: 1 });
  const remote = new MediaStream();
  let tracks: Tracks = { audio: null, video: null };
  let told: Presence = { speaks: false, video: "off" };
  let timer: ReturnType<typeof setInterval> | undefined;

  const tell = (): void => {
    if (control.readyState === "open") control.send(JSON.stringify(told));
  };

  const fill = async (): Promise<void> => {
    for (const { sender, receiver } of connection.getTransceivers()) {
      const track = receiver.track.kind === "audio" ? tracks.audio : tracks.video;
      if (sender.track !== track) await sender.replaceTrack(track);
    }
  };

  const prepareAnswer = async (): Promise<void> => {
    for (const transceiver of connection.getTransceivers()) transceiver.direction = "sendrecv";
    await fill();
  };

  const negotiation = createNegotiation(connection, {
    polite: role === "caller",
    first: role === "callee",
    send,
    prepareAnswer,
    failed: () => transported("broken"),
  });

  const watch = (): void => {
    clearInterval(timer);
    timer = setInterval(negotiation.retry, RETRY_MS);
  };

  connection.addEventListener("connectionstatechange", () => {
    const { connectionState } = connection;
    if (connectionState === "connected") {
      clearInterval(timer);
      transported("connected");
    } else if (connectionState === "disconnected" || connectionState === "failed") transported("interrupted");
  });
  connection.addEventListener("track", ({ track }) => remote.addTrack(track));
  control.addEventListener("open", tell);
  control.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    const heard = readPresence(data);
    if (heard !== null) presented(heard);
  });

  if (role === "callee") {
    for (const kind of ["audio", "video"] as const)
      connection.addTransceiver(kind, { direction: "sendrecv" });
  }
  watch();

  return {
    remote,
    files,
    receive: negotiation.receive,
    restart: () => {
      // One side begins, which spares a crossing; the other joins in if that does not help.
      if (role === "callee") negotiation.retry();
      watch();
    },
    present: (next, presence) => {
      tracks = next;
      told = presence;
      // It fails only where the connection is closed meanwhile.
      fill().catch(() => {});
      tell();
    },
    getStats: () => connection.getStats(),
    close: () => {
      clearInterval(timer);
      negotiation.close();
      connection.close();
    },
  };
}

function readPresence(data: unknown): Presence | null {
  if (typeof data !== "string" || data.length > PRESENCE_LENGTH) return null;
  try {
    return presence.parse(JSON.parse(data));
  } catch {
    // The other's app is of another version, or plays tricks: its media are shown as they come.
    return null;
  }
}
