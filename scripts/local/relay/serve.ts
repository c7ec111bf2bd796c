import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createHttp2Server, type ServerHttp2Stream } from "node:http2";
import type { Server } from "node:net";
import type { Call, Calls } from "./calls.ts";
import { frame, requestMessage, trailerFrame } from "./framing.ts";
import { Status, StatusError } from "./status.ts";

/** Unsent bytes at which a listener is let go: it asks again from where it was. */
const MOST_UNSENT = 16 * 1024 * 1024;

/** The way back to whoever called, over either transport. */
interface Reply {
  /** Says that the call is heard, before there is anything to tell. */
  open(): void;
  message(bytes: Uint8Array): void;
  close(code: number, text: string): void;
  readonly signal: AbortSignal;
}

/** The error that goes over the wire; what nobody foresaw goes into the log, without what the request held. */
function statusOf(error: unknown, path: string): { code: number; text: string } {
  if (error instanceof StatusError) return { code: error.code, text: error.message };
  console.error(`${path} failed: ${error instanceof Error ? error.stack : "unknown"}`);
  return { code: Status.internal, text: "The relay failed. Its log says more." };
}

async function answer(call: Call | undefined, path: string, read: () => Promise<Uint8Array>, reply: Reply) {
  try {
    if (call === undefined) throw new StatusError(Status.unimplemented, `There is no call ${path} here.`);
    const request = await read();
    if (call.kind === "unary") {
      reply.message(await call.answer(request));
      reply.close(Status.ok, "");
      return;
    }
    reply.open();
    call.follow(request, (bytes) => reply.message(bytes), reply.signal);
  } catch (error) {
    if (reply.signal.aborted) return;
    const { code, text } = statusOf(error, path);
    reply.close(code, text);
  }
}

const trailersOf = (code: number, text: string) => ({
  "grpc-status": String(code),
  ...(text === "" ? {} : { "grpc-message": encodeURIComponent(text) }),
});

function http2Reply(stream: ServerHttp2Stream): Reply {
  const gone = new AbortController();
  stream.once("close", () => gone.abort());
  let opened = false;
  let trailers = trailersOf(Status.ok, "");
  const open = () => {
    if (opened || stream.destroyed) return;
    opened = true;
    stream.respond({ ":status": 200, "content-type": "application/grpc" }, { waitForTrailers: true });
    stream.once("wantTrailers", () => stream.sendTrailers(trailers));
  };
  return {
    open,
    message: (bytes) => {
      open();
      if (stream.destroyed) return;
      stream.write(frame(bytes));
      if (stream.writableLength > MOST_UNSENT) stream.destroy();
    },
    close: (code, text) => {
      trailers = trailersOf(code, text);
      open();
      if (!stream.destroyed) stream.end();
    },
    signal: gone.signal,
  };
}

/** gRPC over HTTP/2 without TLS: what the SDK for Node speaks. */
export function grpcServer(calls: Calls): Server {
  const server = createHttp2Server();
  server.on("stream", (stream, headers) => {
    // A caller that goes away in the middle is no fault of the relay's.
    stream.on("error", () => {});
    const path = headers[":path"] ?? "";
    void answer(calls[path], path, () => requestMessage(stream), http2Reply(stream));
  });
  return server;
}

/** Pages of any site on this machine may ask: what is here is sealed, and its writers prove themselves to each other. */
const CROSS_ORIGIN = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "*",
  "access-control-expose-headers": "grpc-status, grpc-message",
  "access-control-max-age": "86400",
} as const;

function webReply(response: ServerResponse): Reply {
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  const open = () => {
    if (response.headersSent || response.destroyed) return;
    response.writeHead(200, { ...CROSS_ORIGIN, "content-type": "application/grpc-web+proto" });
    response.flushHeaders();
  };
  return {
    open,
    message: (bytes) => {
      open();
      response.write(frame(bytes));
      if (response.writableLength > MOST_UNSENT) response.destroy();
    },
    close: (code, text) => {
      open();
      response.end(trailerFrame(trailersOf(code, text)));
    },
    signal: gone.signal,
  };
}

/** gRPC-web over HTTP/1.1: what the SDK for browsers speaks. */
export function grpcWebServer(calls: Calls): Server {
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    request.on("error", () => {});
    response.on("error", () => {});
    if (request.method !== "POST") {
      response.writeHead(request.method === "OPTIONS" ? 204 : 405, CROSS_ORIGIN).end();
      return;
    }
    const path = request.url ?? "";
    void answer(calls[path], path, () => requestMessage(request), webReply(response));
  });
  // A subscription says nothing for as long as nobody writes.
  server.requestTimeout = 0;
  server.keepAliveTimeout = 60_000;
  return server;
}
