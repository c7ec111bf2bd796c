import type { FileChannel } from "./channel.ts";
import { piecesOf } from "./hash.ts";
import { CHUNK, type TransferId, writeChunk } from "./wire.ts";

/** Bytes that wait in the channel at most, and those at which more are added: enough for a fast line, little for memory. */
const HIGH = 1024 ** 2;
const LOW = HIGH / 4;

interface Pumping {
  readonly channel: FileChannel;
  readonly id: TransferId;
  readonly file: Blob;
  /** Bytes that the other has already. */
  readonly from: number;
  /** Whether it is still to be sent over this channel. */
  readonly goesOn: () => boolean;
  readonly told: (moved: number) => void;
}

/**
 * Sends a file as fast as the other takes it, and no faster.
 *
 * @returns Whether all of it was given to the channel.
 * @throws Where the file can't be read any more.
 */
export async function pump({ channel, id, file, from, goesOn, told }: Pumping): Promise<boolean> {
  channel.bufferedAmountLowThreshold = LOW;
  let offset = from;
  for await (const piece of piecesOf(file, from)) {
    for (let start = 0; start < piece.length; start += CHUNK) {
      if (channel.bufferedAmount > HIGH) await drained(channel);
      if (!goesOn() || channel.readyState !== "open") return false;
      const bytes = piece.subarray(start, start + CHUNK);
      channel.send(writeChunk({ id, offset, bytes }));
      offset += bytes.length;
      told(offset);
    }
  }
  return true;
}

/** Settles when the channel has room again, or is closed. */
function drained(channel: FileChannel): Promise<void> {
  return new Promise((resolve) => {
    const settle = () => {
      channel.removeEventListener("bufferedamountlow", settle);
      channel.removeEventListener("close", settle);
      resolve();
    };
    channel.addEventListener("bufferedamountlow", settle);
    channel.addEventListener("close", settle);
  });
}
