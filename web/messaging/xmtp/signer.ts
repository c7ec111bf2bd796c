import type { Identifier, Signer } from "@xmtp/browser-sdk";
import { type Address, type Hex, hexToBytes, type PublicClient } from "viem";

/** IdentifierKind.Ethereum of the SDK, whose own name of it would load the whole of it. */
const ETHEREUM = 0;
/** What begins the code of an account that lets a contract act for it, and still signs itself (EIP-7702). */
const DELEGATION = "0xef0100";

export type SignText = (message: string) => Promise<Hex>;

/** How XMTP names an account of Ethereum. */
export function identifierOf(address: Address): Identifier {
  return { identifier: address.toLowerCase(), identifierKind: ETHEREUM };
}

/**
 * The member's wallet as XMTP asks it to sign: by its key, or, for a smart account, by its contract (ERC-1271).
 *
 * @param sign Asks the wallet to sign a text (EIP-191).
 */
export async function signerOf(chain: PublicClient, address: Address, sign: SignText): Promise<Signer> {
  const code = await chain.getCode({ address });
  const common = {
    getIdentifier: () => identifierOf(address),
    signMessage: async (message: string) => hexToBytes(await sign(message)),
  };
  if (code === undefined || code === "0x" || code.startsWith(DELEGATION)) return { type: "EOA", ...common };
  const chainId = BigInt(await chain.getChainId());
  return { type: "SCW", ...common, getChainId: () => chainId };
}
