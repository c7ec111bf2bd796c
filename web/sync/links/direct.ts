import { createNegotiation } from "../../calls/negotiation.ts";
import type { NegotiationBody } from "../../calls/signal.ts";

/** Milliseconds after which two that don't hear each other try again. */
const RETRY_MS = 6_000;

/** Bytes that wait in the channel at most: a peer that takes nothing is let go. */
const MOST_BUFFERED = 4 * 1024 ** 2;

export interface DirectOptions {
  /** Whether this side offers first; it doesn't give way where both do. */
  readonly first: boolean;
  readonly configuration: RTCConfiguration;
  /** Sends to the other device; the answer is the signal's sequence, which only grows. */
  readonly send: (body: NegotiationBody) => number;
  readonly opened: () => void;
  readonly received: (frame: Uint8Array) => void;
  /** It never opened, or is closed; told once, and not where this side closed it. */
  readonly closed: () => void;
}

/** A connection from device to device that carries frames. */
export interface Direct {
  receive(sequence: number, body: NegotiationBody): void;
  send(frame: Uint8Array): void;
  close(): void;
}

/** Opens a data channel to the other's device, negotiated as calls are. */
export function openDirect({ first, configuration, ...options }: DirectOptions): Direct {
  const connection = new RTCPeerConnection(configuration);
  let isOver = false;
  let timer: ReturnType<typeof setInterval> | undefined;

  const stop = (): void => {
    isOver = true;
    clearInterval(timer);
    negotiation.close();
    connection.close();
  };
  const fail = (): void => {
    if (isOver) return;
    stop();
    options.closed();
  };

  const negotiation = createNegotiation(connection, {
    polite: !first,
    first,
    send: options.send,
    prepareAnswer: async () => {},
    failed: fail,
  });
  // After the negotiation, which hears by it that there is something to negotiate.
  const channel = connection.createDataChannel("gossip", { negotiated: true, id: 0 });
  channel.binaryType = "arraybuffer";
  channel.addEventListener("open", () => {
    clearInterval(timer);
    options.opened();
  });
  channel.addEventListener("close", fail);
  channel.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    // Whoever reads frames says what a frame is too large for; a text is none.
    if (!(data instanceof ArrayBuffer)) fail();
    else options.received(new Uint8Array(data));
  });
  connection.addEventListener("connectionstatechange", () => {
    if (connection.connectionState === "failed") fail();
  });
  timer = setInterval(negotiation.retry, RETRY_MS);

  return {
    receive: negotiation.receive,
    send: (frame) => {
      if (channel.readyState !== "open") return;
      if (channel.bufferedAmount > MOST_BUFFERED) fail();
      else channel.send(Uint8Array.from(frame));
    },
    close: () => {
      if (!isOver) stop();
    },
  };
}
