import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";

/** A TCP proxy on the loopback that can refuse for a while. */
export class RefusableProxy {
  readonly port: number;
  readonly #target: number;
  readonly #sockets: Set<Socket>;
  #server: Server;

  private constructor(server: Server, sockets: Set<Socket>, port: number, target: number) {
    this.#server = server;
    this.#sockets = sockets;
    this.port = port;
    this.#target = target;
  }

  /** Opens one before a port. */
  static async before(target: number): Promise<RefusableProxy> {
    const sockets = new Set<Socket>();
    const server = await listen(0, target, sockets);
    return new RefusableProxy(server, sockets, (server.address() as AddressInfo).port, target);
  }

  /** Ends all connections and takes none. */
  async refuse(): Promise<void> {
    const closed = once(this.#server, "close");
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  /** Takes connections again. */
  async accept(): Promise<void> {
    this.#server = await listen(this.port, this.#target, this.#sockets);
  }
}

async function listen(port: number, target: number, sockets: Set<Socket>): Promise<Server> {
  const server = createServer((from) => {
    const to = connect(target, "127.0.0.1");
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      sockets.add(one);
      one.pipe(other);
      // What ends on one side ends on the other; an error is an end.
      one.on("error", () => {});
      one.once("close", () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return server;
}
