import type { Readable } from "node:stream";
import { Status, StatusError } from "./status.ts";

/** The most bytes of one request; the network itself takes a message of 1 MB. */
const MOST_BYTES = 4 * 1024 * 1024;
const HEADER = 5;
/** The flag of a frame that is gRPC-web's end: its status, as lines. */
const TRAILERS = 0x80;

/** One message as gRPC sends it: a flag, the length, the bytes. */
export function frame(bytes: Uint8Array, flag = 0): Buffer {
  const framed = Buffer.allocUnsafe(HEADER + bytes.length);
  framed.writeUInt8(flag, 0);
  framed.writeUInt32BE(bytes.length, 1);
  framed.set(bytes, HEADER);
  return framed;
}

/** The last frame of an answer over gRPC-web, which has no trailers of HTTP. */
export function trailerFrame(trailers: Readonly<Record<string, string>>): Buffer {
  const lines = Object.entries(trailers).map(([name, value]) => `${name}: ${value}\r\n`);
  return frame(Buffer.from(lines.join("")), TRAILERS);
}

/**
 * The one message of a request.
 * @throws {@link StatusError} where there is none, it is too long, or it is compressed
 */
export async function requestMessage(source: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of source) {
    length += chunk.length;
    if (length > MOST_BYTES)
      throw new StatusError(Status.resourceExhausted, `A request has at most ${MOST_BYTES} bytes.`);
    chunks.push(chunk);
  }
  const body = Buffer.concat(chunks);
  if (body.length < HEADER || body.length < HEADER + body.readUInt32BE(1))
    throw new StatusError(Status.invalidArgument, "The request ended before its message did.");
  if (body.readUInt8(0) !== 0)
    throw new StatusError(Status.unimplemented, "Compressed messages are not taken.");
  return body.subarray(HEADER, HEADER + body.readUInt32BE(1));
}
