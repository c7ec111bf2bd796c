/** Why messages don't work just now. Each has its sentence in the catalogue, under `messages.error`. */
export type MessagingReason =
  /** The network can't be reached. */
  | "unreachable"
  /** The member's wallet didn't sign. */
  | "notSigned"
  /** As many devices as an account may have are signed in. */
  | "tooManyDevices"
  /** Nobody has turned messages on at that address. */
  | "nobodyThere"
  /** Another tab of this browser has the messages now. */
  | "elsewhere"
  | "malformed"
  | "oversize"
  | "unsupported";

/** Messages can't be had, or one can't be sent; what was written is kept. */
export class MessagingError extends Error {
  readonly reason: MessagingReason;

  constructor(reason: MessagingReason, options?: ErrorOptions) {
    super(`Messages: ${reason}`, options);
    this.name = "MessagingError";
    this.reason = reason;
  }
}
