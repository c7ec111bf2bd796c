import type { FileChannel } from "../files/channel.ts";

/** Two ends of a data channel in one process: ordered, reliable, and cut at will. */
export function channelPair(): readonly [LocalChannel, LocalChannel] {
  const one = new LocalChannel();
  const other = new LocalChannel();
  one.join(other);
  other.join(one);
  return [one, other];
}

type Listener = (event: MessageEvent<unknown>) => void;

/** What transfers need of an `RTCDataChannel`; whatever is sent is there a moment later. */
export class LocalChannel implements FileChannel {
  binaryType: BinaryType = "blob";
  bufferedAmount = 0;
  bufferedAmountLowThreshold = 0;
  readyState: RTCDataChannelState = "open";
  /** Bytes of files that left through this end. */
  carried = 0;
  /** Closes once so many bytes left. */
  breaksAt = Number.POSITIVE_INFINITY;
  /** Changes what leaves. */
  falsify: (bytes: Uint8Array<ArrayBuffer>) => void = () => {};
  private other: LocalChannel | undefined;
  private readonly listeners = new Map<string, Set<Listener>>();

  addEventListener(type: string, listener: Listener): void {
    this.listeners.set(type, (this.listeners.get(type) ?? new Set()).add(listener));
  }

  removeEventListener(type: string, listener: Listener): void {
    this.listeners.get(type)?.delete(listener);
  }

  join(other: LocalChannel): void {
    this.other = other;
  }

  send(data: string | Uint8Array<ArrayBuffer>): void {
    if (this.readyState !== "open") throw new DOMException("closed", "InvalidStateError");
    if (typeof data !== "string") {
      this.carried += data.length;
      this.falsify(data);
      this.bufferedAmount += data.length;
    }
    const carried = typeof data === "string" ? data : data.slice().buffer;
    setImmediate(() => {
      if (typeof data !== "string") this.drain(data.length);
      if (this.other?.readyState === "open") {
        this.other.emit("message", carried);
      }
    });
    if (this.carried >= this.breaksAt) this.cut();
  }

  cut(): void {
    for (const end of [this, this.other]) {
      if (end === undefined || end.readyState === "closed") continue;
      end.readyState = "closed";
      end.emit("close");
    }
  }

  private drain(bytes: number): void {
    const before = this.bufferedAmount;
    this.bufferedAmount -= bytes;
    const threshold = this.bufferedAmountLowThreshold;
    if (before > threshold && this.bufferedAmount <= threshold) {
      this.emit("bufferedamountlow");
    }
  }

  private emit(type: string, data: unknown = null): void {
    for (const listener of [...(this.listeners.get(type) ?? [])]) listener(new MessageEvent(type, { data }));
  }
}
