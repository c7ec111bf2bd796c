import { getBytes, HDNodeWallet, id, Mnemonic } from "ethers";

/** A local network's members sign with keys that anyone can derive: never use them elsewhere. */
export function mnemonicOf(seed: number): string {
  return Mnemonic.fromEntropy(getBytes(id(`myceliary seed ${seed}`)).slice(0, 16)).phrase;
}

/** Members' wallets, at the usual path of the seed's mnemonic. */
export function walletsOf(seed: number, count: number): readonly HDNodeWallet[] {
  const root = HDNodeWallet.fromPhrase(mnemonicOf(seed), undefined, "m/44'/60'/0'/0");
  return Array.from({ length: count }, (_, i) => root.deriveChild(i));
}
