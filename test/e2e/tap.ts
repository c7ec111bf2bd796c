import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";

/** Passes connections on to a port of this machine and keeps what goes through, in both directions. */
export class Tap {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #chunks: Buffer[] = [];

  private constructor(to: number) {
    this.#server = createServer((caller) => {
      const called = connect(to, "127.0.0.1");
      for (const [one, other] of [
        [caller, called],
        [called, caller],
      ] as const) {
        this.#sockets.add(one);
        one.on("data", (chunk) => this.#chunks.push(chunk));
        one.on("error", () => other.destroy());
        one.on("close", () => this.#sockets.delete(one));
        one.pipe(other);
      }
    });
  }

  /** @param port Where it listens; 0 for any that is free. @param to Where it passes connections on to. */
  static async open(port: number, to: number): Promise<Tap> {
    const tap = new Tap(to);
    tap.#server.listen(port, "127.0.0.1");
    await once(tap.#server, "listening");
    return tap;
  }

  get port(): number {
    const address = this.#server.address();
    if (address === null || typeof address === "string") throw new Error("A TCP server without a port");
    return address.port;
  }

  /** All that went through so far. */
  get heard(): Buffer {
    return Buffer.concat(this.#chunks);
  }

  async close(): Promise<void> {
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
    await once(this.#server, "close");
  }
}
