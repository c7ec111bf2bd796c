/// <reference lib="dom" />
import { JsonRpcProvider, TypedDataEncoder, Wallet } from "ethers";
import type { BrowserContext } from "playwright-core";

/** What a person does with the next thing that their wallet shows them. */
export type Answer = "approve" | "reject";

/** What a wallet was asked to sign, or signed on its own. */
export interface Signed {
  readonly method: string;
  readonly account: string;
  readonly chainId: number;
}

/** What a person sends in the place of what waits to be recorded: the same for more, or nothing. */
export type Instead = "the same" | "nothing" | "something else";

/** A wallet that a test holds in its hand: it signs with a real key and sends to the real chain. */
export interface InjectedWallet {
  /** The account that is chosen now. */
  readonly address: string;
  /** All that it signed, in order. */
  readonly signed: readonly Signed[];
  /** Sets the answer to every later request that a wallet would ask about. */
  answer(next: Answer): void;
  /** Leaves what it is asked open: tells when that is, and answers once released. */
  hold(): { asked: Promise<void>; release: () => void };
  /** Shows the account of this key, and no other. */
  choose(privateKey: string): Promise<void>;
  /** Changes to another network, which this wallet says that it is on. */
  changeNetwork(chainId: number): Promise<void>;
  /** Whether it changes its network when a page asks. */
  letPagesSwitch(may: boolean): void;
  lock(): Promise<void>;
  unlock(): Promise<void>;
  /** Sends, for a higher fee, something with the number of the last transaction. */
  replaceLast(instead: Instead): Promise<void>;
}

interface RpcError {
  readonly code: number;
  readonly message: string;
}

const USER_REJECTED = { code: 4001, message: "User rejected the request." } as const;
const UNAUTHORIZED = {
  code: 4100,
  message: "The requested account and/or method has not been authorized by the user.",
} as const;
const BUSY = {
  code: -32002,
  message: "Request of type 'wallet_requestPermissions' already pending. Please wait.",
} as const;
const OTHER_CHAIN = { code: -32602, message: "The chainId is not the active network's." } as const;
const NO_SWITCH = { code: -32603, message: "This wallet changes its network by hand." } as const;

/** Requests that a wallet asks its owner about; everything else goes straight to the chain. */
const ASKED = new Set([
  "eth_requestAccounts",
  "eth_sendTransaction",
  "personal_sign",
  "eth_signTypedData_v4",
]);

/** Requests by which a page asks to see accounts: a locked wallet asks for its password first. */
const CONNECTS = new Set(["eth_requestAccounts", "wallet_requestPermissions"]);

interface TransactionRequest {
  readonly from?: string;
  readonly to?: string;
  readonly data?: string;
  readonly value?: string;
  readonly gas?: string;
  readonly chainId?: string;
}

interface TypedData {
  readonly domain: Record<string, unknown>;
  readonly types: Record<string, { name: string; type: string }[]>;
  readonly primaryType: string;
  readonly message: Record<string, unknown>;
}

class Refused extends Error {
  readonly error: RpcError;
  constructor(error: RpcError) {
    super(error.message);
    this.error = error;
  }
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
  const { chainId: home } = await provider.getNetwork();
  const state = {
    accounts: [new Wallet(privateKey, provider)] as [Wallet, ...Wallet[]],
    answer: "approve" as Answer,
    connected: false,
    locked: false,
    /** Settles once the owner has typed the password that it was asked for; null while it isn't. */
    unlocking: null as PromiseWithResolvers<void> | null,
    chainId: Number(home),
    maySwitch: true,
    held: null as { asked: () => void; released: Promise<void> } | null,
    last: null as (TransactionRequest & { nonce: number }) | null,
  };
  const signed: Signed[] = [];

  const shown = () => (state.connected && !state.locked ? state.accounts.map(({ address }) => address) : []);
  const emit = async (event: string, value: unknown) => {
    for (const page of context.pages())
      await page
        .evaluate(
          ([what, said]) => {
            const { emitOfWallet } = window as unknown as { emitOfWallet?: (e: unknown, v: unknown) => void };
            emitOfWallet?.(what, said);
          },
          [event, value] as const,
        )
        // A page that is being left hears nothing any more.
        .catch(() => undefined);
  };
  /** The account that a request names, if this wallet shows it now. */
  const signerOf = (account: unknown): Wallet => {
    const wanted = String(account).toLowerCase();
    const found = state.accounts.find(({ address }) => address.toLowerCase() === wanted);
    if (state.locked || !state.connected || found === undefined) throw new Refused(UNAUTHORIZED);
    return found;
  };
  const note = (method: string, { address }: Wallet) =>
    signed.push({ method, account: address.toLowerCase(), chainId: state.chainId });

  const methods: Record<string, (params: unknown[]) => Promise<unknown>> = {
    eth_chainId: async () => `0x${state.chainId.toString(16)}`,
    eth_requestAccounts: async () => {
      state.connected = true;
      return shown();
    },
    eth_accounts: async () => shown(),
    eth_sendTransaction: async ([request]) => {
      const { from, to, data, value, gas, chainId } = request as TransactionRequest;
      const wallet = signerOf(from);
      if (chainId !== undefined && Number(chainId) !== state.chainId) throw new Refused(OTHER_CHAIN);
      note("eth_sendTransaction", wallet);
      const sent = await wallet.sendTransaction({
        ...(to ? { to } : {}),
        ...(data ? { data } : {}),
        ...(value ? { value: BigInt(value) } : {}),
        ...(gas ? { gasLimit: BigInt(gas) } : {}),
      });
      state.last = { ...(request as TransactionRequest), nonce: sent.nonce };
      return sent.hash;
    },
    personal_sign: async ([message, account]) => {
      const wallet = signerOf(account);
      note("personal_sign", wallet);
      return wallet.signMessage(Buffer.from(String(message).slice(2), "hex"));
    },
    eth_signTypedData_v4: async ([account, json]) => {
      const wallet = signerOf(account);
      note("eth_signTypedData_v4", wallet);
      const { domain, types, message } = JSON.parse(String(json)) as TypedData;
      const { EIP712Domain: _, ...rest } = types;
      return wallet.signingKey.sign(TypedDataEncoder.hash(domain, rest, message)).serialized;
    },
    wallet_switchEthereumChain: async ([wanted]) => {
      const { chainId } = wanted as { chainId: string };
      if (!state.maySwitch) throw new Refused(NO_SWITCH);
      state.chainId = Number(chainId);
      await emit("chainChanged", chainId);
      return null;
    },
    wallet_requestPermissions: async () => [{ parentCapability: "eth_accounts" }],
    wallet_revokePermissions: async () => {
      state.connected = false;
      return null;
    },
  };

  /** What its owner says; a locked wallet first asks for the password, once. */
  const askOwner = async (method: string): Promise<void> => {
    if (state.locked && CONNECTS.has(method)) {
      if (state.unlocking !== null) throw new Refused(BUSY);
      state.unlocking = Promise.withResolvers();
      await state.unlocking.promise;
    }
    if (!ASKED.has(method)) return;
    if (state.held !== null) {
      state.held.asked();
      await state.held.released;
    }
    if (state.answer === "reject") throw new Refused(USER_REJECTED);
  };

  await context.exposeFunction("injectedWalletRequest", async (method: string, params: unknown[]) => {
    try {
      await askOwner(method);
      const own = methods[method];
      return { result: own ? await own(params) : await provider.send(method, params) };
    } catch (cause) {
      if (cause instanceof Refused) return { error: cause.error };
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
    Object.assign(window, {
      emitOfWallet: (event: string, value: unknown) => {
        for (const listener of listeners.get(event) ?? []) listener(value);
      },
    });
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
    get address() {
      return state.accounts[0].address;
    },
    signed,
    answer: (next) => {
      state.answer = next;
    },
    hold: () => {
      const asked = Promise.withResolvers<void>();
      const released = Promise.withResolvers<void>();
      state.held = { asked: asked.resolve, released: released.promise };
      const release = () => {
        state.held = null;
        released.resolve();
      };
      return { asked: asked.promise, release };
    },
    choose: async (key) => {
      const wallet = new Wallet(key, provider);
      state.accounts = [wallet];
      await emit("accountsChanged", shown());
    },
    changeNetwork: async (chainId) => {
      state.chainId = chainId;
      await emit("chainChanged", `0x${chainId.toString(16)}`);
    },
    letPagesSwitch: (may) => {
      state.maySwitch = may;
    },
    lock: async () => {
      state.locked = true;
      await emit("accountsChanged", []);
    },
    unlock: async () => {
      state.locked = false;
      state.unlocking?.resolve();
      state.unlocking = null;
      await emit("accountsChanged", shown());
    },
    replaceLast: async (instead) => {
      if (state.last === null) throw new Error("Nothing was sent yet.");
      const { from, to, data, value, gas, nonce } = state.last;
      const wallet = signerOf(from);
      const call =
        instead === "the same"
          ? { to: to ?? null, data: data ?? "0x", value: BigInt(value ?? 0), gasLimit: BigInt(gas ?? 0) }
          : { to: wallet.address, value: instead === "nothing" ? 0n : 1n, gasLimit: 21_000n };
      const fees = await provider.getFeeData();
      await wallet.sendTransaction({
        ...call,
        nonce,
        maxFeePerGas: (fees.maxFeePerGas ?? 1n) * 3n,
        maxPriorityFeePerGas: (fees.maxPriorityFeePerGas ?? 1n) * 3n,
      });
    },
  };
}
