/** What transfers need of an `RTCDataChannel`, ordered and reliable. */
export interface FileChannel {
  binaryType: BinaryType;
  readonly bufferedAmount: number;
  bufferedAmountLowThreshold: number;
  readonly readyState: RTCDataChannelState;
  send(data: string): void;
  send(data: Uint8Array<ArrayBuffer>): void;
  addEventListener(
    type: "open" | "close" | "bufferedamountlow",
    listener: () => void,
    options?: { once: boolean },
  ): void;
  addEventListener(type: "message", listener: (event: MessageEvent<unknown>) => void): void;
  removeEventListener(type: "close" | "bufferedamountlow", listener: () => void): void;
}
