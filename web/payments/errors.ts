/** What can be wrong with payment instructions and with what a code says; each has one sentence in {@link SENTENCES}. */
export type PaymentsErrorCode =
  | "instruction-unreadable"
  | "instruction-too-large"
  | "request-unreadable"
  | "transfer-unreadable"
  | "transfer-unfit"
  | "transfer-too-large";

const SENTENCES: Readonly<Record<PaymentsErrorCode, string>> = {
  "instruction-unreadable":
    "These are no payment instructions that this version reads; ask for them to be sent again.",
  "instruction-too-large":
    "These payment instructions are longer than any we would write; don't pay by them.",
  "request-unreadable": "This is no request for a payment by wallet that we can read; ask for another.",
  "transfer-unreadable":
    "This is no code for a bank transfer that we can read; type the account's details instead.",
  "transfer-unfit":
    "A code for a bank transfer can't say this; show the account's details as words instead of a code.",
  "transfer-too-large":
    "This is too long for the code of a bank transfer; shorten the name or the text, or show it as words.",
};

/** Refused payment details. It names the place that is wrong and never what was written there: details are private. */
export class PaymentsError extends Error {
  readonly code: PaymentsErrorCode;

  /** @param place Which part is wrong, such as `amount`; null for the whole. */
  constructor(code: PaymentsErrorCode, place: string | null = null) {
    super(place === null ? SENTENCES[code] : `${SENTENCES[code]} Place: ${place}.`);
    this.name = "PaymentsError";
    this.code = code;
  }
}
