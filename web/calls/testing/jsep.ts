import type { Negotiable } from "../negotiation.ts";

type Description = Pick<RTCSessionDescription, "type" | "sdp">;

let generations = 0;

/**
 * The signalling state machine of RFC 8829, as browsers implement it, without any media: what negotiation's interleavings
 * are searched with by the thousand. The same interleavings run on real connections in the browser's tests.
 */
export class JsepModel implements Negotiable {
  readonly iceGatheringState = "complete" as const;
  signalingState: RTCSignalingState = "stable";
  localDescription: Description | null = null;
  remoteDescription: Description | null = null;
  readonly added: string[] = [];
  private agreedLocal: Description | null = null;
  private agreedRemote: Description | null = null;
  private fragment = `u${generations++}`;
  private restarts = false;
  private readonly needed: (() => void)[] = [];

  addEventListener(type: string, listener: (event: { candidate: RTCIceCandidate | null }) => void): void {
    if (type === "negotiationneeded") this.needed.push(() => listener({ candidate: null }));
  }

  removeEventListener(): void {}

  /** Something changed that the other must agree to. */
  restartIce(): void {
    this.restarts = true;
    this.need();
  }

  async setLocalDescription(): Promise<void> {
    await null;
    if (this.signalingState === "have-remote-offer") {
      this.agree({ type: "answer", sdp: this.describe() }, this.remoteDescription);
      return;
    }
    if (this.restarts) this.fragment = `u${generations++}`;
    this.localDescription = { type: "offer", sdp: this.describe() };
    this.signalingState = "have-local-offer";
  }

  async setRemoteDescription({ type, sdp = "" }: RTCSessionDescriptionInit): Promise<void> {
    await null;
    if (type === "offer") {
      if (this.signalingState === "have-local-offer") this.localDescription = this.agreedLocal;
      this.remoteDescription = { type, sdp };
      this.signalingState = "have-remote-offer";
      return;
    }
    if (this.signalingState !== "have-local-offer") throw new Error(`An answer in ${this.signalingState}.`);
    this.restarts = false;
    this.agree(this.localDescription, { type, sdp });
  }

  async addIceCandidate({ candidate = "", usernameFragment }: RTCIceCandidateInit): Promise<void> {
    await null;
    if (this.remoteDescription?.sdp.includes(`a=ice-ufrag:${usernameFragment}`) !== true)
      throw new Error("An address of another description.");
    this.added.push(candidate);
  }

  /** What both sides hold when they agree: mine, and the other's as I know it. */
  agreement(): readonly [string | undefined, string | undefined] {
    return [fragmentOf(this.agreedLocal), fragmentOf(this.agreedRemote)];
  }

  private describe(): string {
    return `v=0\r\na=ice-ufrag:${this.fragment}\r\na=candidate:1 1 udp 1 192.0.2.1 9 typ host\r\n`;
  }

  private agree(local: Description | null, remote: Description | null): void {
    this.localDescription = this.agreedLocal = local;
    this.remoteDescription = this.agreedRemote = remote;
    this.signalingState = "stable";
    if (this.restarts) this.need();
  }

  private need(): void {
    queueMicrotask(() => {
      if (this.signalingState === "stable") for (const listener of this.needed) listener();
    });
  }
}

function fragmentOf(description: Description | null): string | undefined {
  return description?.sdp.match(/a=ice-ufrag:(\S+)/)?.[1];
}
