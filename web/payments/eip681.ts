import { type Address, isAddress } from "viem";
import { PaymentsError } from "./errors.ts";

/** A payment that a wallet is asked for (EIP-681). */
export interface PaymentRequest {
  /** Who gets it. */
  readonly to: Address;
  /** The ERC-20 token that moves; null for the chain's own currency. */
  readonly token: Address | null;
  /** EIP-155; null where it is left to the wallet. */
  readonly chainId: number | null;
  /** In the currency's smallest unit; null where it is left to the payer. */
  readonly units: bigint | null;
}

const MOST_UNITS = 2n ** 256n - 1n;
/** 2^256 − 1 has as many digits: no exponent above it is worth computing. */
const MOST_DIGITS = 78;
const URI = /^ethereum:(?:pay-)?(0x[0-9a-f]{40})(?:@([0-9]{1,15}))?(?:\/([^?]*))?(?:\?(.*))?$/i;
/** EIP-681's number, but for a minus, which no amount has. */
const NUMBER = /^\+?([0-9]*)(?:\.([0-9]+))?(?:e([0-9]*))?$/i;
/** What a wallet may heed and a payment doesn't depend on. */
const HINTS: readonly string[] = ["gas", "gasLimit", "gasPrice"];
/** What each kind of request may say. */
const PAY = ["value", ...HINTS];
const TRANSFER = ["address", "uint256", ...HINTS];

/** The URI by which a wallet opens a payment filled in (EIP-681). */
export function buildPaymentUri({ to, token, chainId, units }: PaymentRequest): string {
  const chain = chainId === null ? "" : `@${chainId}`;
  if (token === null) return `ethereum:${to}${chain}${units === null ? "" : `?value=${units}`}`;
  return `ethereum:${token}${chain}/transfer?address=${to}${units === null ? "" : `&uint256=${units}`}`;
}

/**
 * Reads a request to pay: the chain's own currency, or an ERC-20 `transfer`. Names (ENS) in place of addresses and calls of
 * any other function are refused, for nobody could see what they do.
 *
 * @throws {@link PaymentsError} `request-unreadable`, with the place.
 */
export function parsePaymentUri(uri: string): PaymentRequest {
  const [, target, chain, called = "", query = ""] = URI.exec(uri) ?? [];
  if (target === undefined) throw new PaymentsError("request-unreadable");
  const chainId = chain === undefined ? null : Number(chain);
  if (chainId === 0) throw new PaymentsError("request-unreadable", "chain id");
  const account = addressOf(target, "address");
  if (called === "") {
    const { value } = parametersOf(query, PAY);
    return { to: account, token: null, chainId, units: value === undefined ? null : unitsOf(value) };
  }
  if (called !== "transfer") throw new PaymentsError("request-unreadable", "function");
  const { address, uint256 } = parametersOf(query, TRANSFER);
  if (address === undefined) throw new PaymentsError("request-unreadable", "address");
  const units = uint256 === undefined ? null : unitsOf(uint256);
  return { to: addressOf(address, "address"), token: account, chainId, units };
}

/** All in lower case, or with a checksum that is right (EIP-55). */
function addressOf(text: string, place: string): Address {
  if (!isAddress(text)) throw new PaymentsError("request-unreadable", place);
  return text;
}

function parametersOf(query: string, known: readonly string[]): Partial<Record<string, string>> {
  const parameters: Record<string, string> = {};
  for (const pair of query === "" ? [] : query.split("&")) {
    const [key = "", value = "", ...rest] = pair.split("=").map(decoded);
    if (!known.includes(key) || key in parameters || rest.length > 0) {
      throw new PaymentsError("request-unreadable", "parameters");
    }
    parameters[key] = value;
  }
  return parameters;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new PaymentsError("request-unreadable", "parameters");
  }
}

/** A number of EIP-681, such as `2.014e18`, where it is a whole one. */
function unitsOf(text: string): bigint {
  const [, whole = "", fraction = "", exponent = ""] = NUMBER.exec(text) ?? [];
  const shift = exponent === "" ? 0 : Number(exponent);
  const fits = whole + fraction !== "" && shift >= fraction.length && shift <= MOST_DIGITS;
  if (!fits || whole.length + shift > MOST_DIGITS) throw new PaymentsError("request-unreadable", "amount");
  const units = BigInt(whole + fraction.padEnd(shift, "0"));
  if (units > MOST_UNITS) throw new PaymentsError("request-unreadable", "amount");
  return units;
}
