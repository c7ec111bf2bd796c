import { CANDIDATES, type Candidate, type NegotiationBody } from "./signal.ts";

/** Milliseconds that a description waits for this device's own addresses, so that most travel in the same message. */
const GATHER_MS = 150;

/** Milliseconds that addresses found later wait for one another: each signal is a message of the conversation. */
const BATCH_MS = 400;

/** The other's addresses that are kept until the description that they belong to is here. */
const EARLY_CANDIDATES = 64;

/** What negotiating needs of an `RTCPeerConnection`. */
export interface Negotiable {
  readonly signalingState: RTCSignalingState;
  readonly iceGatheringState: RTCIceGatheringState;
  readonly localDescription: Pick<RTCSessionDescription, "type" | "sdp"> | null;
  readonly remoteDescription: Pick<RTCSessionDescription, "type" | "sdp"> | null;
  setLocalDescription(): Promise<void>;
  setRemoteDescription(description: RTCSessionDescriptionInit): Promise<void>;
  addIceCandidate(candidate: RTCIceCandidateInit): Promise<void>;
  restartIce(): void;
  addEventListener(type: "negotiationneeded" | "icegatheringstatechange", listener: () => void): void;
  addEventListener(
    type: "icecandidate",
    listener: (event: { readonly candidate: RTCIceCandidate | null }) => void,
  ): void;
  removeEventListener(type: "icegatheringstatechange", listener: () => void): void;
}

export interface NegotiationOptions {
  /** Whether this side gives way when both offer at once. */
  readonly polite: boolean;
  /** Whether this side makes the first offer; the other waits for it. */
  readonly first: boolean;
  /** Sends to the other device; the answer is the signal's sequence, which only grows. */
  readonly send: (body: NegotiationBody) => number;
  /** Adds this side's media, between the other's offer and the answer to it. */
  readonly prepareAnswer: () => Promise<void>;
  /** The browser refused a step, or the other's description. */
  readonly failed: (error: unknown) => void;
}

export interface Negotiation {
  /** Takes in what the other device sent. */
  receive(sequence: number, body: NegotiationBody): void;
  /** The two have not found each other, or not any more: what may have been lost is sent again, or new ways are tried. */
  retry(): void;
  close(): void;
}

/**
 * Perfect negotiation (W3C WebRTC, section 10.7): either side may offer at any time, and where offers cross, the polite side
 * takes its own back. Beyond the pattern it bears signals that come twice, in another order or not at all: an answer names
 * the offer that it belongs to, what is older than what was taken in is dropped, and addresses wait for their description.
 *
 * Steps run one after another, so that the browser's state is known when a signal is judged.
 */
export function createNegotiation(connection: Negotiable, options: NegotiationOptions): Negotiation {
  const { polite, send, prepareAnswer, failed } = options;
  let steps = Promise.resolve();
  let closed = false;
  let begun = options.first;
  /** Sequence of the newest description of the other that was taken in. */
  let newest = -1;
  /** Sequences under which the offer that now stands was sent. */
  let offered: number[] = [];
  let early: Candidate[] = [];
  let batch: Candidate[] = [];
  let batchTimer: ReturnType<typeof setTimeout> | undefined;
  let described = false;

  const enqueue = (step: () => Promise<void>): void => {
    steps = steps
      .then(() => (closed ? undefined : step()))
      .catch((error: unknown) => {
        if (!closed) failed(error);
      });
  };

  /** Puts what this side wants into words; the addresses found meanwhile are in them. */
  const describe = async (): Promise<string> => {
    described = false;
    await connection.setLocalDescription();
    await gathered(connection);
    described = true;
    clearTimeout(batchTimer);
    batchTimer = undefined;
    batch = [];
    return connection.localDescription?.sdp ?? "";
  };

  const offer = async (): Promise<void> => {
    if (connection.signalingState !== "stable") return;
    begun = true;
    offered = [];
    const sdp = await describe();
    if (!closed) offered.push(send({ type: "description", kind: "offer", sdp }));
  };

  const takeOffer = async (sequence: number, sdp: string): Promise<void> => {
    if (connection.signalingState !== "stable" && !polite) return;
    newest = sequence;
    begun = true;
    await connection.setRemoteDescription({ type: "offer", sdp });
    await prepareAnswer();
    const answer = await describe();
    if (!closed) send({ type: "description", kind: "answer", sdp: answer, answers: sequence });
    await addEarly();
  };

  const takeAnswer = async (sequence: number, sdp: string, answers: number): Promise<void> => {
    if (connection.signalingState !== "have-local-offer" || !offered.includes(answers)) return;
    newest = sequence;
    await connection.setRemoteDescription({ type: "answer", sdp });
    await addEarly();
  };

  const addEarly = async (): Promise<void> => {
    const [fitting, others] = split(early, ({ usernameFragment }) => belongs(connection, usernameFragment));
    early = others;
    for (const candidate of fitting) {
      // An address that the browser can't use is one way less to the other, no more.
      await connection.addIceCandidate(candidate).catch(() => {});
    }
  };

  const flush = (): void => {
    batchTimer = undefined;
    const candidates = batch.splice(0, CANDIDATES);
    if (candidates.length > 0 && !closed) send({ type: "candidates", candidates });
    if (batch.length > 0) flush();
  };

  connection.addEventListener("negotiationneeded", () => {
    if (begun) enqueue(offer);
  });
  connection.addEventListener("icecandidate", ({ candidate }) => {
    if (candidate === null || candidate.candidate === "" || !described) return;
    const { sdpMid, sdpMLineIndex, usernameFragment } = candidate;
    batch.push({ candidate: candidate.candidate, sdpMid, sdpMLineIndex, usernameFragment });
    batchTimer ??= setTimeout(flush, BATCH_MS);
  });

  return {
    receive: (sequence, body) =>
      enqueue(async () => {
        if (body.type === "candidates") {
          early = [...early, ...body.candidates].slice(-EARLY_CANDIDATES);
          await addEarly();
        } else if (sequence <= newest) return;
        else if (body.kind === "offer") await takeOffer(sequence, body.sdp);
        else await takeAnswer(sequence, body.sdp, body.answers);
      }),
    retry: () =>
      enqueue(async () => {
        const { signalingState, localDescription } = connection;
        if (signalingState === "have-local-offer" && localDescription !== null) {
          offered.push(send({ type: "description", kind: "offer", sdp: localDescription.sdp }));
        } else if (begun) connection.restartIce();
      }),
    close: () => {
      closed = true;
      clearTimeout(batchTimer);
    },
  };
}

/** Whether an address belongs to the other's description that is in force. */
function belongs({ remoteDescription }: Negotiable, fragment: string | null): boolean {
  if (remoteDescription === null) return false;
  return fragment === null || remoteDescription.sdp.includes(`a=ice-ufrag:${fragment}`);
}

function split<T>(all: readonly T[], fits: (each: T) => boolean): [T[], T[]] {
  return [all.filter(fits), all.filter((each) => !fits(each))];
}

/** Whether all of this device's addresses are in its description: after a restart, the state is the old one for a while. */
function isGathered({ iceGatheringState, localDescription }: Negotiable): boolean {
  return iceGatheringState === "complete" && localDescription?.sdp.includes("a=candidate:") === true;
}

/** Settles when all of this device's addresses are known, at the latest after `GATHER_MS`. */
function gathered(connection: Negotiable): Promise<void> {
  if (isGathered(connection)) return Promise.resolve();
  return new Promise((resolve) => {
    const look = () => {
      if (isGathered(connection)) settle();
    };
    const settle = () => {
      clearTimeout(timer);
      connection.removeEventListener("icegatheringstatechange", look);
      resolve();
    };
    const timer = setTimeout(settle, GATHER_MS);
    connection.addEventListener("icegatheringstatechange", look);
  });
}
