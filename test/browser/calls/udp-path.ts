import { createSocket, type Socket } from "node:dgram";
import type { Signal } from "../../../web/calls/signal.ts";

const LOOPBACK = "127.0.0.1";

/** One way between two devices: what comes to one socket leaves for the other side by the other socket. */
interface Way {
  readonly fragment: string;
  readonly sockets: readonly [Socket, Socket];
  /** UDP ports of the two devices, once known. */
  readonly ports: [number | null, number | null];
  cut: boolean;
}

/** The network between two devices, which a test can cut. */
export interface UdpPath {
  /** Puts this path's addresses in place of the devices' own; each new offer gets a way of its own, as after an ICE restart. */
  carry(signal: Signal, from: 0 | 1): Promise<Signal[]>;
  /** All ways so far are dead for good. */
  cut(): void;
  /** How many ways there were. */
  readonly ways: number;
  close(): void;
}

/** A network made of UDP sockets on loopback: real packets of real connections pass through it. */
export function createUdpPath(): UdpPath {
  const ways: Way[] = [];

  const open = async (fragment: string): Promise<Way> => {
    const sockets = [await bound(), await bound()] as const;
    const way: Way = { fragment, sockets, ports: [null, null], cut: false };
    // Socket 0 stands for Ada: what Ben sends there reaches her from socket 1, which stands for Ben.
    for (const stands of [0, 1] as const) {
      sockets[stands].on("message", (packet) => {
        const port = way.ports[stands];
        if (!way.cut && port !== null) sockets[1 - stands]?.send(packet, port, LOOPBACK);
      });
    }
    ways.push(way);
    return way;
  };

  /** Ours in place of a device's own address; null for an address that this path doesn't serve. */
  const replaced = (line: string, way: Way, from: 0 | 1): string | null => {
    const match = /^(.*candidate:\S+ 1 udp \d+) 127\.0\.0\.1 (\d+) typ host(.*)$/.exec(line);
    if (match === null) return null;
    way.ports[from] = Number(match[2]);
    return `${match[1]} ${LOOPBACK} ${way.sockets[from].address().port} typ host${match[3]}`;
  };

  return {
    get ways() {
      return ways.length;
    },
    carry: async (signal, from) => {
      const { body } = signal;
      const [newest] = ways.slice(-1);
      if (body.type === "candidates" && newest !== undefined) {
        const candidates = body.candidates.flatMap((each) => {
          const candidate = replaced(each.candidate, newest, from);
          return candidate === null ? [] : [{ ...each, candidate }];
        });
        return candidates.length === 0 ? [] : [{ ...signal, body: { ...body, candidates } }];
      }
      if (body.type !== "description") return [signal];
      const fragment = /a=ice-ufrag:(\S+)/.exec(body.sdp)?.[1] ?? "";
      let way = newest;
      if (way === undefined || (body.kind === "offer" && way.fragment !== fragment))
        way = await open(fragment);
      const current = way;
      const lines = body.sdp.split("\r\n").flatMap((line) => {
        if (!line.startsWith("a=candidate:")) return [line];
        return replaced(line, current, from) ?? [];
      });
      return [{ ...signal, body: { ...body, sdp: lines.join("\r\n") } }];
    },
    cut: () => {
      for (const way of ways) way.cut = true;
    },
    close: () => {
      for (const { sockets } of ways) for (const socket of sockets) socket.close();
    },
  };
}

function bound(): Promise<Socket> {
  const socket = createSocket("udp4");
  return new Promise((resolve) => socket.bind(0, LOOPBACK, () => resolve(socket)));
}
