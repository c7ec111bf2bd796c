import { cloneLog, log, type TestEvent } from "./case.ts";

export const COMMUNITY = "0x00000000000000000000000000000000000000c0";
export const AMAL = "0x000000000000000000000000000000000000000a";
export const LENA = "0x000000000000000000000000000000000000000b";
export const STRANGER = "0x000000000000000000000000000000000000000d";
export const NOBODY = "0x0000000000000000000000000000000000000000";
export const NATIVE = "0xeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee";
/** Resolution 7, in Cairo. */
export const CELL = "873e628e4ffffff";
export const AGREEMENT = `0x${"a1".repeat(32)}`;

/** A short ASCII text as a bytes32. */
export function bytes32(text: string): string {
  return `0x${Buffer.from(text, "latin1").toString("hex").padEnd(64, "0")}`;
}

export const described = (changes: TestEvent["params"] = {}, community = COMMUNITY): TestEvent =>
  cloneLog("community", community, "Described", {
    name: "Repair café",
    about: "We mend.",
    use: bytes32("repair"),
    cell: BigInt(`0x${CELL}`).toString(),
    ...changes,
  });

/** A log of the community. */
export const communal = (name: string, params: TestEvent["params"]): TestEvent =>
  cloneLog("community", COMMUNITY, name, params);

export const joined = (member: string): TestEvent => communal("Joined", { member });
export const left = (member: string): TestEvent => communal("Left", { member });

/**
 * A block for a new community alone: `gnd test` never passes a new contract the events of the block that made it, unlike
 * the real graph-node (see `tests/integration.ts`).
 */
export const birth = {
  timestamp: 900,
  events: [log("CommunityCreated", { community: COMMUNITY, steward: AMAL })],
};

/** What its contract says next: a community of Amal, its founder, and Lena. */
export const founding: readonly TestEvent[] = [described(), joined(AMAL), joined(LENA)];

/** `category << 240 | n`, as the contract numbers listings. */
export const listingId = (category: number, n: number): string =>
  ((BigInt(category) << 240n) | BigInt(n)).toString();

export const LISTING = listingId(1, 1);

export const published = (id = LISTING): TestEvent =>
  log("ListingPublished", { id, member: AMAL, community: COMMUNITY, kind: "0", category: "1" });

export const placed = (changes: TestEvent["params"] = {}): TestEvent =>
  log("ListingPlaced", {
    id: LISTING,
    cell: BigInt(`0x${CELL}`).toString(),
    radius: "5000",
    hoursOfWeek: ((1n << 168n) - 1n).toString(),
    utcOffset: "-120",
    expiry: "0",
    ...changes,
  });

export const priced = (changes: TestEvent["params"] = {}): TestEvent =>
  log("ListingPriced", { id: LISTING, payments: "1", unit: "1", token: NATIVE, price: "1000", ...changes });

export const inWords = (changes: TestEvent["params"] = {}): TestEvent =>
  log("ListingDescribed", {
    id: LISTING,
    title: "Bicycles",
    description: "I mend them.",
    tags: "skill:bicycle",
    ...changes,
  });

export const terms = (changes: TestEvent["params"] = {}): TestEvent =>
  log("TermsRecorded", {
    id: AGREEMENT,
    payer: LENA,
    provider: AMAL,
    community: COMMUNITY,
    listing: LISTING,
    token: NATIVE,
    amounts: ["700", "300"],
    acceptBy: "2000",
    deliverBy: "3000",
    reviewWindow: "3600",
    arbitrator: NOBODY,
    arbitratorData: "0x",
    choices: "0",
    rulingWindow: "0",
    content: `0x${"c0".repeat(32)}`,
    salt: "7",
    ...changes,
  });

const STATES = ["None", "Proposed", "Active", "Delivered", "Disputed", "Closed"];

/** @param action Its position in the contract's enum, written out so that a changed order fails a test. */
export const moved = (action: number, by: string, to: string, toProvider = "0", toPayer = "0"): TestEvent =>
  log("Moved", {
    id: AGREEMENT,
    action: String(action),
    by,
    to: String(STATES.indexOf(to)),
    toProvider,
    toPayer,
  });

/** Numbers as the contract's enums count them, written out so that a changed order fails a test. */
export const ACTION = {
  Propose: 0,
  Accept: 1,
  Cancel: 2,
  Expire: 3,
  Deliver: 4,
  Release: 5,
  Refund: 6,
  Settle: 7,
  Reclaim: 8,
  ReleaseAfterReview: 9,
  Revoke: 10,
  Open: 11,
  Dispute: 12,
  Rule: 13,
  Split: 14,
} as const;

/** A hexadecimal number of 32 bytes. */
export const word = (value: bigint | number | string): string => BigInt(value).toString(16).padStart(64, "0");

/** A uid of an attestation. */
export const uid = (n: number): string => `0x${word(n)}`;
