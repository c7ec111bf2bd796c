import { electronicFormatIBAN } from "ibantools";
import { type Address, getAddress, isAddress } from "viem";
import { METHOD_SCHEMAS, type MethodKind, type PaymentMethod } from "../../payments/method.ts";

/** A payment method as it is typed; only the fields of its kind count. */
export interface MethodDraft {
  readonly kind: MethodKind;
  readonly holder: string;
  readonly iban: string;
  readonly bic: string;
  readonly address: string;
  /** Empty for the network's own currency. */
  readonly token: string;
  readonly how: string;
}

export type MethodField = Exclude<keyof MethodDraft, "kind">;

/** The network on which a member is paid, and what a unit of the chosen currency is. */
export interface CurrencyFacts {
  readonly chainId: number;
  readonly symbol: string;
  readonly decimals: number;
}

export function emptyDraft(kind: MethodKind): MethodDraft {
  return { kind, holder: "", iban: "", bic: "", address: "", token: "", how: "" };
}

/** The method as one would type it. */
export function draftOf(method: PaymentMethod): MethodDraft {
  const empty = emptyDraft(method.kind);
  if (method.kind === "bank") {
    return { ...empty, holder: method.holder, iban: method.iban, bic: method.bic ?? "" };
  }
  if (method.kind === "crypto") return { ...empty, address: method.address, token: method.token ?? "" };
  return { ...empty, how: method.how };
}

/** An address as EIP-55 spells it; what is none, or has a wrong checksum, stays as it was typed and is refused later. */
function spelled(typed: string): string {
  const text = typed.trim();
  return isAddress(text) ? getAddress(text) : text;
}

/** The token that is typed, where it is an address. */
export function tokenOf({ kind, token }: MethodDraft): Address | null {
  const text = token.trim();
  return kind === "crypto" && isAddress(text) ? getAddress(text) : null;
}

const oneLine = (text: string) => text.trim().replace(/\s+/g, " ");

/** @param currency Of the crypto method; null where the token that is typed is none. */
function candidateOf(draft: MethodDraft, currency: CurrencyFacts | null): object {
  const { kind, holder, iban, bic, address, token, how } = draft;
  const bicText = bic.replace(/\s/g, "").toUpperCase();
  const candidates: Record<MethodKind, object> = {
    bank: {
      kind,
      holder: oneLine(holder),
      iban: electronicFormatIBAN(iban) ?? "",
      bic: bicText === "" ? null : bicText,
    },
    crypto: {
      kind,
      address: spelled(address),
      // What is no token of the network is none that one could be paid in.
      token: token.trim() === "" ? null : currency === null ? "" : spelled(token),
      chainId: currency?.chainId,
      symbol: currency?.symbol,
      decimals: currency?.decimals,
    },
    cash: { kind, how: oneLine(how) },
    other: { kind, how: how.replaceAll("\r", "").trim() },
  };
  return candidates[kind];
}

/**
 * The method that is typed, or the fields that are wrong.
 *
 * @param currency What the address is paid in; null where the token that is typed is none of the network.
 */
export function checkMethod(
  draft: MethodDraft,
  currency: CurrencyFacts | null,
): { method: PaymentMethod } | { faults: ReadonlySet<MethodField> } {
  const read = METHOD_SCHEMAS[draft.kind].safeParse(candidateOf(draft, currency));
  if (read.success) return { method: read.data };
  return { faults: new Set(read.error.issues.map(({ path }) => fieldOf(path[0]))) };
}

/** A token whose symbol can't be shown is a fault of the token. */
function fieldOf(name: PropertyKey | undefined): MethodField {
  const fields = { holder: true, iban: true, bic: true, address: true, how: true };
  return typeof name === "string" && name in fields ? (name as keyof typeof fields) : "token";
}
