import { Status, StatusError } from "./status.ts";

/** Wire formats and content types of RFC 9420, sections 6 and 17.2. */
const PUBLIC_MESSAGE = 1;
const PRIVATE_MESSAGE = 2;
const COMMIT = 3;
/** Senders of section 6 that are named by a number of four bytes: a member, and an external sender. */
const NUMBERED_SENDERS = [1, 2];
const EPOCH_BYTES = 8;
const SENDER_INDEX_BYTES = 4;

/** Reads the TLS presentation language as RFC 9420, section 2.1, has it. */
class Bytes {
  readonly #bytes: Uint8Array;
  #position = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  take(count: number): Uint8Array {
    const taken = this.#bytes.subarray(this.#position, this.#position + count);
    if (taken.length < count)
      throw new StatusError(Status.invalidArgument, "These are not whole MLS bytes: send them again.");
    this.#position += count;
    return taken;
  }

  number(bytes: 1 | 2): number {
    return this.take(bytes).reduce((value, byte) => value * 256 + byte, 0);
  }

  /** A vector, whose length takes one, two or four bytes: the first two bits tell. */
  vector(): Uint8Array {
    const first = this.number(1);
    const further = this.take((1 << (first >> 6)) - 1);
    return this.take(further.reduce((length, byte) => length * 256 + byte, first & 0x3f));
  }
}

/** What a relay needs to know of a message that it can't read. */
export interface Envelope {
  readonly groupId: Uint8Array;
  /** True where it changes the group's members or keys, so that its order matters to all. */
  readonly isCommit: boolean;
}

/**
 * Reads group and content type from an `MLSMessage`; what was said stays sealed.
 * @throws {@link StatusError} for bytes that are none
 * @see RFC 9420, section 6
 */
export function envelopeOf(message: Uint8Array): Envelope {
  const bytes = new Bytes(message);
  bytes.number(2);
  const format = bytes.number(2);
  if (format !== PUBLIC_MESSAGE && format !== PRIVATE_MESSAGE)
    throw new StatusError(Status.invalidArgument, `MLS messages of format ${format} are not for a group.`);
  const groupId = bytes.vector();
  bytes.take(EPOCH_BYTES);
  if (format === PUBLIC_MESSAGE) {
    if (NUMBERED_SENDERS.includes(bytes.number(1))) bytes.take(SENDER_INDEX_BYTES);
    bytes.vector();
  }
  return { groupId, isCommit: bytes.number(1) === COMMIT };
}

/**
 * The key by which an installation is known: the signature key in its key package's leaf node.
 * @throws {@link StatusError} for bytes that are no key package
 * @see RFC 9420, section 10
 */
export function installationKeyOf(keyPackage: Uint8Array): Uint8Array {
  const bytes = new Bytes(keyPackage);
  bytes.number(2);
  bytes.number(2);
  bytes.vector();
  bytes.vector();
  return bytes.vector();
}
