import {
  compactSignatureToSignature,
  type Hex,
  parseCompactSignature,
  parseSignature,
  recoverAddress,
  serializeCompactSignature,
  signatureToCompactSignature,
} from "viem";
import type { AccountId } from "../../index/ids.ts";

/** Half of the order of secp256k1: above it lies each signature's twin (EIP-2). */
const HALF_ORDER = 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0n;

/** The 64 bytes (EIP-2098) of a wallet's 65. */
export function compactOf(signature: Hex): Hex {
  return serializeCompactSignature(signatureToCompactSignature(parseSignature(signature)));
}

/** The 65 bytes of 64, as contracts take them. */
export function signatureOf(compact: Hex) {
  return compactSignatureToSignature(parseCompactSignature(compact));
}

/** Whether an account's own key made a signature. A contract's can't be told without its chain, and isn't one here. */
export async function isSignedBy(account: AccountId, hash: Hex, compact: Hex): Promise<boolean> {
  try {
    const signature = signatureOf(compact);
    if (BigInt(signature.s) > HALF_ORDER) return false;
    return (await recoverAddress({ hash, signature })).toLowerCase() === account;
  } catch {
    // No point of the curve: nobody signed this.
    return false;
  }
}
