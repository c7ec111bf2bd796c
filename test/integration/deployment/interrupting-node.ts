import { once } from "node:events";
import { createServer } from "node:http";
import { text } from "node:stream/consumers";

/** Stands between a command and its chain, and cuts the command off at its next transaction. */
export interface InterruptingNode {
  readonly url: string;
  /**
   * Arms it, for one transaction.
   * @param when "before": the chain never gets it; "after": the chain has it, and the command never learns.
   * @param cut Called at that moment.
   */
  arm(when: "before" | "after", cut: () => void): void;
  /** Lets all pass. */
  disarm(): void;
  close(): Promise<void>;
}

async function pass(url: string, body: string): Promise<string> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
  });
  return response.text();
}

/** @param url Of the chain. */
export async function interruptingNode(url: string): Promise<InterruptingNode> {
  let armed: { readonly when: "before" | "after"; readonly cut: () => void } | undefined;
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const trap = body.includes("eth_sendRawTransaction") ? armed : undefined;
    if (trap?.when === "before") {
      trap.cut();
      return;
    }
    const answer = await pass(url, body);
    if (trap?.when === "after") {
      trap.cut();
      return;
    }
    response.setHeader("content-type", "application/json").end(answer);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("A TCP server without a port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    arm: (when, cut) => {
      armed = { when, cut };
    },
    disarm: () => {
      armed = undefined;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
