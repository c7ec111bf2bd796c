/// <reference lib="dom" />
import { JsonRpcProvider, TypedDataEncoder, Wallet } from "ethers";
import type { BrowserContext } from "playwright-core";

/** What a person does with the next thing that their wallet shows them. */
export type Answer = "approve" | "reject";

/** A wallet that a test holds in its hand: it signs with a real key and sends to the real chain. */
export interface InjectedWallet {
  readonly address: string;
  /** Sets the answer to every later request that a wallet would ask about. */
  answer(next: Answer): void;
}

const USER_REJECTED = { code: 4001, message: "User rejected the request." } as const;

/** Requests that a wallet asks its owner about; everything else goes straight to the chain. */
const ASKED = new Set([
  "eth_requestAccounts",
  "eth_sendTransaction",
  "personal_sign",
  "eth_signTypedData_v4",
]);

interface TransactionRequest {
  readonly to?: string;
  readonly data?: string;
  readonly value?: string;
  readonly gas?: string;
}

interface TypedData {
  readonly domain: Record<string, unknown>;
  readonly types: Record<string, { name: string; type: string }[]>;
  readonly primaryType: string;
  readonly message: Record<string, unknown>;
}

/**
 * Announces a wallet to every page of the context by EIP-6963, as a browser extension does.
 *
 * @param context The member's browser context.
 * @param privateKey 32 bytes as hexadecimal digits.
 * @param rpcUrl The local chain.
 * @param name What the wallet calls itself in the list of wallets.
 */
export async function injectWallet(
  context: BrowserContext,
  privateKey: string,
  rpcUrl: string,
  name: string,
): Promise<InjectedWallet> {
  const provider = new JsonRpcProvider(rpcUrl, undefined, { staticNetwork: true });
  const wallet = new Wallet(privateKey, provider);
  let answer: Answer = "approve";
  let connected = false;

  const methods: Record<string, (params: unknown[]) => Promise<unknown>> = {
    eth_requestAccounts: async () => {
      connected = true;
      return [wallet.address];
    },
    eth_accounts: async () => (connected ? [wallet.address] : []),
    eth_sendTransaction: async ([request]) => {
      const { to, data, value, gas } = request as TransactionRequest;
      const sent = await wallet.sendTransaction({
        ...(to ? { to } : {}),
        ...(data ? { data } : {}),
        ...(value ? { value: BigInt(value) } : {}),
        ...(gas ? { gasLimit: BigInt(gas) } : {}),
      });
      return sent.hash;
    },
    personal_sign: async ([message]) => wallet.signMessage(Buffer.from(String(message).slice(2), "hex")),
    eth_signTypedData_v4: async ([, json]) => {
      const { domain, types, message } = JSON.parse(String(json)) as TypedData;
      const { EIP712Domain: _, ...rest } = types;
      return wallet.signingKey.sign(TypedDataEncoder.hash(domain, rest, message)).serialized;
    },
    wallet_switchEthereumChain: async () => null,
    wallet_requestPermissions: async () => [{ parentCapability: "eth_accounts" }],
    wallet_revokePermissions: async () => {
      connected = false;
      return null;
    },
  };

  await context.exposeFunction("injectedWalletRequest", async (method: string, params: unknown[]) => {
    if (ASKED.has(method) && answer === "reject") return { error: USER_REJECTED };
    try {
      const own = methods[method];
      return { result: own ? await own(params) : await provider.send(method, params) };
    } catch (cause) {
      return { error: { code: -32603, message: cause instanceof Error ? cause.message : String(cause) } };
    }
  });

  await context.addInitScript((walletName: string) => {
    type Request = { method: string; params?: unknown[] };
    type Reply = { result?: unknown; error?: { code: number; message: string } };
    const ask = (
      window as unknown as { injectedWalletRequest(method: string, params: unknown[]): Promise<Reply> }
    ).injectedWalletRequest;
    const listeners = new Map<string, Set<(value: unknown) => void>>();
    const injected = {
      request: async ({ method, params = [] }: Request) => {
        const { result, error } = await ask(method, params);
        if (error) throw Object.assign(new Error(error.message), { code: error.code });
        return result;
      },
      on: (event: string, listener: (value: unknown) => void) => {
        listeners.set(event, (listeners.get(event) ?? new Set()).add(listener));
      },
      removeListener: (event: string, listener: (value: unknown) => void) => {
        listeners.get(event)?.delete(listener);
      },
    };
    const icon =
      "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><circle r='9' cx='9' cy='9'/></svg>";
    const info = { uuid: crypto.randomUUID(), name: walletName, icon, rdns: "test.myceliary.wallet" };
    const announce = () =>
      window.dispatchEvent(
        new CustomEvent("eip6963:announceProvider", {
          detail: Object.freeze({ info, provider: injected }),
        }),
      );
    window.addEventListener("eip6963:requestProvider", announce);
    announce();
  }, name);

  return {
    address: wallet.address,
    answer: (next) => {
      answer = next;
    },
  };
}
