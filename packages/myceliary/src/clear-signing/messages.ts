import type { CallFormat, Words } from "./descriptor.ts";
import { fieldsOf } from "./fields.ts";
import { GROUP_WORDS } from "./words/calls.ts";
import { FIELD_WORDS } from "./words/fields.ts";
import { choice, date, detail, hidden, hours, inToken, person, raw } from "./words/formats.ts";

interface TypedField {
  readonly name: string;
  readonly type: string;
}

/** `Settlement(bytes32 id,uint256 toProvider,…)`: EIP-712's `encodeType`, of a type that holds no other. */
export function encodeType(name: string, fields: readonly TypedField[]): string {
  return `${name}(${fields.map((field) => `${field.type} ${field.name}`).join(",")})`;
}

/** The words of `terms.…`, for a message that is the terms themselves. */
const TERMS_WORDS: Readonly<Record<string, Words>> = {
  ...Object.fromEntries(
    Object.entries(FIELD_WORDS)
      .filter(([name]) => name.startsWith("terms."))
      .map(([name, words]) => [name.slice("terms.".length), words]),
  ),
  amounts: { label: "For each step", ...inToken("#.token") },
};

/** What members sign off the chain: what each message says, and what single values of it are called there. */
const MESSAGES: Readonly<Record<string, { intent: string; fields: Readonly<Record<string, Words>> }>> = {
  Terms: { intent: "Offer an agreement", fields: TERMS_WORDS },
  // Which token it is stands in the agreement alone.
  Settlement: {
    intent: "Offer to split the money of an agreement",
    fields: {
      id: { label: "Agreement", ...raw },
      toProvider: { label: "For who provides, in the token's smallest unit", ...raw },
      ofRemaining: { label: "Of what is left, in the token's smallest unit", ...raw },
      validUntil: { label: "Offer ends", ...date },
    },
  },
  // EAS's delegated one: what stands in its request.
  Attest: {
    intent: "Let what you say of a member be brought onto the chain",
    fields: {
      attester: { label: "Who says it", ...person },
      schema: { label: "What is said", ...choice("schema") },
      recipient: { label: "About", ...person },
      expirationTime: { label: "Counts until", ...date, visible: { ifNotIn: [0] } },
      revocable: { label: "Can be taken back", ...raw },
      refUID: hidden("In answer to"),
      data: { label: "In the schema's form", ...raw },
      value: hidden("Currency sent along"),
      deadline: { label: "To be sent until", ...date },
    },
  },
  Join: { intent: "Join a group, to prove your standing without your name", fields: GROUP_WORDS },
  Invitation: { intent: "Invite someone to the community", fields: {} },
  Permit: {
    intent: "Let someone take hours from you",
    fields: { value: { label: "Up to", ...hours } },
  },
  Delegation: { intent: "Let someone vote for you", fields: {} },
  Ballot: { intent: "Vote on a proposal", fields: {} },
  ExtendedBallot: { intent: "Vote on a proposal", fields: { params: detail("More") } },
};

/** How messages are shown. */
export function messageFormats(
  types: Readonly<Record<string, readonly TypedField[]>>,
): Record<string, CallFormat> {
  return Object.fromEntries(
    Object.entries(types).map(([name, typed]) => {
      const key = encodeType(name, typed);
      const words = MESSAGES[name];
      if (words === undefined) throw new Error(`No words for the message ${key}: add some to MESSAGES.`);
      return [key, { intent: words.intent, fields: fieldsOf(typed, [words.fields, FIELD_WORDS], key) }];
    }),
  );
}
