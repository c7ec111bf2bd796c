/** Answers as graph-node gives them, for tests. */

export const ACCOUNT = `0x${"0a".repeat(20)}`;
export const COMMUNITY = `0x${"c0".repeat(20)}`;
export const AGREEMENT = `0x${"a1".repeat(32)}`;

export function listing(id: string, changes: object = {}) {
  return {
    id,
    kind: "Offer",
    category: 1,
    cell3: "833e62fffffffff",
    cell4: "843e629ffffffff",
    cell5: "853e628ffffffff",
    cell6: "863e628e7ffffff",
    cell7: "873e628e4ffffff",
    radius: 5000,
    hoursOfWeek: "374144419156711147060143317175368453031918731001855",
    utcOffset: 120,
    expiry: "0",
    payments: 1,
    unit: "Hour",
    token: `0x${"ee".repeat(20)}`,
    price: "79228162514264337593543950335",
    title: "Bicycles",
    description: "I mend them.",
    tags: "skill:bicycle",
    standing: true,
    revision: 1,
    publishedAt: "1000",
    revisedAt: "1000",
    community: { id: COMMUNITY, name: "Repair café", timeCredits: null },
    agreements: [],
    publisher: { id: ACCOUNT, reviewCount: 0, overallSum: 0, reputations: [] },
    ...changes,
  };
}

export function agreement(id: string, changes: object = {}) {
  return {
    id,
    payer: { id: ACCOUNT },
    provider: { id: COMMUNITY },
    proposer: { id: ACCOUNT },
    community: null,
    communityAddress: `0x${"00".repeat(20)}`,
    listing: null,
    listingId: "0",
    category: 0,
    token: `0x${"ee".repeat(20)}`,
    amounts: ["700", "300"],
    total: "1000",
    acceptBy: "2000",
    deliverBy: "3000",
    reviewWindow: "3600",
    arbitrator: `0x${"00".repeat(20)}`,
    arbitratorData: "0x",
    choices: 0,
    rulingWindow: "0",
    content: `0x${"c0".repeat(32)}`,
    salt: "7",
    state: "Active",
    lastAction: "Accept",
    paidToProvider: "0",
    returnedToPayer: "0",
    proposedAt: "1000",
    acceptedAt: "1100",
    deliveredAt: null,
    closedAt: null,
    updatedAt: "1100",
    settlementBy: null,
    settlementToProvider: null,
    rulingBy: null,
    ruling: null,
    reviews: [],
    ...changes,
  };
}

export function move(block: number, logIndex: number, action: string) {
  return {
    id: `0x${"0f".repeat(32)}0000000${logIndex}`,
    action,
    by: ACCOUNT,
    to: "Active",
    toProvider: "0",
    toPayer: "0",
    at: "1000",
    block: String(block),
    logIndex,
    transaction: `0x${"0f".repeat(32)}`,
  };
}

const hashOf = (number: number) => `0x${number.toString(16).padStart(64, "b")}`;

/** An answer at a block. */
export function answered(data: object, block = 9) {
  return { json: { data: { ...data, ...meta(block).data } } };
}

/** An answer that is none, in graph-node's words. */
export function refused(message: string) {
  return { json: { errors: [{ message }] } };
}

export function meta(number: number, timestamp: number | null = 1000) {
  return {
    data: { _meta: { block: { number, hash: hashOf(number), timestamp }, hasIndexingErrors: false } },
  };
}
