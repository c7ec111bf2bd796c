import { isSEPACountry, isValidBIC, isValidIBAN } from "ibantools";
import { PaymentsError } from "./errors.ts";
import { HOLDER_LENGTH } from "./method.ts";
import { isReference } from "./reference.ts";

/** A SEPA credit transfer as a payer's bank is asked for it, in euro. */
export interface SepaTransfer {
  readonly name: string;
  readonly iban: string;
  readonly bic: string | null;
  /** Euro as a decimal text with two digits behind the point; null where it is left to the payer. */
  readonly amount: string | null;
  /** Purpose code of ISO 20022, up to four letters. */
  readonly purpose: string | null;
  /** ISO 11649 creditor reference; not beside a text. */
  readonly reference: string | null;
  /** What the transfer is for, in words; not beside a reference. */
  readonly text: string | null;
  /** For the payer to read. */
  readonly information: string | null;
}

const SERVICE_TAG = "BCD";
/** The second version: within the EEA no BIC is needed. */
const VERSION = "002";
const IDENTIFICATION = "SCT";
const CURRENCY = "EUR";
/** What fits a QR code of version 13 at error correction level M. */
const MOST_BYTES = 331;
const MOST_LINES = 12;
/** Encodings by the number that the third line has; the first is the one that we write. */
const CHARACTER_SETS: Readonly<Record<string, string>> = {
  "1": "utf-8",
  "2": "iso-8859-1",
  "3": "iso-8859-2",
  "4": "iso-8859-4",
  "5": "iso-8859-5",
  "6": "iso-8859-7",
  "7": "iso-8859-10",
  "8": "iso-8859-15",
};
/** From 0.01 to 999,999,999.99 with at most two digits behind the point. */
const AMOUNT = /^(?=.*[1-9])(0|[1-9][0-9]{0,8})(?:\.([0-9]{1,2}))?$/;
const PURPOSE = /^[A-Z0-9]{1,4}$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what no line may have.
const CONTROL = /[\u0000-\u001f\u007f]/;

const isText = (most: number) => (text: string) => text !== "" && text.length <= most && !CONTROL.test(text);

/** What each part may be; the names are those of the places that errors tell. */
const FIT = {
  name: isText(HOLDER_LENGTH),
  iban: (text) => isValidIBAN(text) && isSEPACountry(text.slice(0, 2)),
  bic: isValidBIC,
  amount: (text) => AMOUNT.test(text),
  purpose: (text) => PURPOSE.test(text),
  reference: isReference,
  text: isText(140),
  information: isText(70),
} as const satisfies Record<keyof SepaTransfer, (text: string) => boolean>;

/** The first part that no code can have; null where all are fit. */
function unfitPart(transfer: SepaTransfer): string | null {
  const parts = Object.entries(FIT) as [keyof SepaTransfer, (text: string) => boolean][];
  const unfit = parts.find(([part, fits]) => {
    const text = transfer[part];
    return text !== null && !fits(text);
  });
  if (unfit !== undefined) return unfit[0];
  return transfer.reference !== null && transfer.text !== null ? "text" : null;
}

/** With two digits behind the point. */
function euros(amount: string): string {
  const [, whole = "0", cents = ""] = AMOUNT.exec(amount) ?? [];
  return `${whole}.${cents.padEnd(2, "0")}`;
}

/**
 * What the QR code of a SEPA credit transfer says, in UTF-8 (EPC069-12, version 2.1).
 *
 * @throws {@link PaymentsError} `transfer-unfit` with the part, or `transfer-too-large` above 331 bytes.
 */
export function buildEpc069(transfer: SepaTransfer): string {
  const unfit = unfitPart(transfer);
  if (unfit !== null) throw new PaymentsError("transfer-unfit", unfit);
  const { name, iban, bic, amount, purpose, reference, text, information } = transfer;
  const money = amount === null ? null : CURRENCY + euros(amount);
  const fields = [bic, name, iban, money, purpose, reference, text, information].map((field) => field ?? "");
  // The last line that says something is the last one.
  const payload = [SERVICE_TAG, VERSION, "1", IDENTIFICATION, ...fields].join("\n").replace(/\n+$/, "");
  if (new TextEncoder().encode(payload).length > MOST_BYTES) throw new PaymentsError("transfer-too-large");
  return payload;
}

/**
 * Reads such a code's bytes, of either version and in any of its character sets.
 *
 * @throws {@link PaymentsError} `transfer-unreadable`, with the part.
 */
export function parseEpc069(payload: Uint8Array): SepaTransfer {
  if (payload.length > MOST_BYTES) throw new PaymentsError("transfer-unreadable");
  const all = textOf(payload).split(/\r?\n/);
  const [
    tag,
    version,
    ,
    identification,
    bic,
    name = "",
    iban = "",
    money,
    purpose,
    reference,
    text,
    information,
  ] = all;
  if (tag !== SERVICE_TAG || all.length > MOST_LINES) throw new PaymentsError("transfer-unreadable");
  if (version !== "001" && version !== VERSION) throw new PaymentsError("transfer-unreadable", "version");
  if (identification !== IDENTIFICATION) throw new PaymentsError("transfer-unreadable", "identification");
  if (version === "001" && !bic) throw new PaymentsError("transfer-unreadable", "bic");
  const transfer: SepaTransfer = {
    name,
    iban,
    bic: bic || null,
    amount: money ? amountOf(money) : null,
    purpose: purpose || null,
    reference: reference || null,
    text: text || null,
    information: information || null,
  };
  const unfit = unfitPart(transfer);
  if (unfit !== null) throw new PaymentsError("transfer-unreadable", unfit);
  return transfer;
}

function amountOf(money: string): string {
  const amount = money.slice(CURRENCY.length);
  if (!money.startsWith(CURRENCY) || !FIT.amount(amount)) {
    throw new PaymentsError("transfer-unreadable", "amount");
  }
  return euros(amount);
}

/** The third line names the encoding of all; up to it every set has the same letters. */
function textOf(payload: Uint8Array): string {
  const [, , set = ""] = new TextDecoder("iso-8859-1").decode(payload).split(/\r?\n/, 3);
  const encoding = CHARACTER_SETS[set];
  if (encoding === undefined) throw new PaymentsError("transfer-unreadable", "character set");
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(payload);
  } catch {
    throw new PaymentsError("transfer-unreadable", "character set");
  }
}
