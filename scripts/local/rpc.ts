import { Refusal } from "./refusal.ts";

interface Answer {
  result?: unknown;
  error?: { message: string };
}

/** The chain of this network, asked over JSON-RPC. */
export class Rpc {
  readonly url: string;

  constructor(port: number) {
    this.url = `http://127.0.0.1:${port}`;
  }

  async call(method: string, parameters: readonly unknown[] = []): Promise<unknown> {
    const response = await fetch(this.url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ jsonrpc: "2.0", id: 1, method, params: parameters }),
    });
    const answer = (await response.json()) as Answer;
    if (answer.error !== undefined) throw new Refusal(`The chain refused ${method}: ${answer.error.message}`);
    return answer.result;
  }

  /** True once the chain of an id answers. */
  async answers(chainId: number): Promise<boolean> {
    try {
      return Number(await this.call("eth_chainId")) === chainId;
    } catch {
      return false;
    }
  }

  /** A block by number or tag; null when the chain has none of that number. */
  async block(which: number | "latest"): Promise<{ number: number; hash: string; timestamp: number } | null> {
    const tag = typeof which === "number" ? `0x${which.toString(16)}` : which;
    const block = (await this.call("eth_getBlockByNumber", [tag, false])) as Record<string, string> | null;
    if (block === null) return null;
    return {
      number: Number(block.number),
      hash: String(block.hash),
      timestamp: Number(block.timestamp),
    };
  }

  /** True where a contract lives at the address. */
  async hasCode(address: string): Promise<boolean> {
    return (await this.call("eth_getCode", [address, "latest"])) !== "0x";
  }
}
