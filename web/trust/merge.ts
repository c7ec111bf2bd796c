import type { Hex } from "viem";
import type { AccountId } from "../index/ids.ts";
import type { HeldRecord } from "./attestations/held.ts";
import type { ReviewRecord } from "./attestations/record.ts";
import { agreementOf, type ReviewedAgreement } from "./reviewable.ts";

/** One member's vouch for another; times in Unix seconds. */
export interface VouchStatement {
  readonly voucher: AccountId;
  readonly member: AccountId;
  /** 1 to 100. */
  readonly weight: number;
  readonly at: number;
  /** From then on it no longer counts. */
  readonly until: number;
}

/** One member's review of another. */
export interface ReviewStatement {
  /** What it is about: an agreement's id, or an exchange's digest. */
  readonly agreement: Hex;
  readonly reviewer: AccountId;
  readonly member: AccountId;
  /** 1 to 5. */
  readonly overall: number;
  /** Unix seconds. */
  readonly at: number;
}

/** What members say of one another, wherever it was read. */
export interface Statements {
  readonly vouches: readonly VouchStatement[];
  readonly reviews: readonly ReviewStatement[];
}

/** Where a statement comes from: the chain, by its index; other members' devices; or, saying the same, both. */
export type Source = "chain" | "gossip" | "both";

/** Statements, each with where it comes from. */
export interface SourcedStatements extends Statements {
  readonly vouches: readonly (VouchStatement & { readonly source: Source })[];
  readonly reviews: readonly (ReviewStatement & { readonly source: Source })[];
}

/**
 * Held records as the index would tell them, in an order that depends on nothing else, so that what devices compute of the same
 * records is the same to the last digit. That two did something together, a review alone doesn't show: it counts where both signed
 * the exchange, or where the chain has their agreement closed.
 *
 * @param records those that count; see `counting` of the set
 * @param agreements what the index knows of those that reviews name; without it, none of them counts
 */
export function toStatements(
  records: readonly HeldRecord[],
  agreements: readonly ReviewedAgreement[] = [],
): Statements {
  const vouches: VouchStatement[] = [];
  const reviews: ReviewStatement[] = [];
  const inOrder = [...records].sort((one, other) => (one.id < other.id ? -1 : 1));
  for (const { record, subject } of inOrder) {
    if (record.kind === "vouch") {
      const { attester, recipient, weight, time, expirationTime } = record;
      vouches.push({ voucher: attester, member: recipient, weight, at: time, until: expirationTime });
    } else if (record.kind === "review" && subject !== null && isGrounded(record, agreements)) {
      const { attester, recipient, ratings, time } = record;
      const { overall } = ratings;
      reviews.push({ agreement: subject, reviewer: attester, member: recipient, overall, at: time });
    }
  }
  return { vouches, reviews };
}

const isGrounded = (record: ReviewRecord, agreements: readonly ReviewedAgreement[]): boolean =>
  record.about.kind === "exchange" || agreementOf(record, agreements) !== null;

/**
 * One record of what members say, from the chain and from gossip: of a voucher's vouches for a member the newest counts, of a
 * reviewer's reviews of an agreement the chain's, which could be given once.
 *
 * What was taken back on the chain alone still stands in what was gossiped: a member who imported a vouch takes back both.
 */
export function mergeSources(chain: Statements, gossip: Statements): SourcedStatements {
  return {
    vouches: merge(chain.vouches, gossip.vouches, {
      key: ({ voucher, member }) => `${voucher}${member}`,
      isSame: (one, other) => one.weight === other.weight && one.until === other.until,
      isInPlaceOf: (gossiped, indexed) => gossiped.at > indexed.at,
    }),
    reviews: merge(chain.reviews, gossip.reviews, {
      key: ({ agreement, reviewer }) => `${agreement}${reviewer}`,
      isSame: (one, other) => one.overall === other.overall,
      isInPlaceOf: () => false,
    }),
  };
}

interface Rules<Statement> {
  readonly key: (statement: Statement) => string;
  readonly isSame: (one: Statement, other: Statement) => boolean;
  readonly isInPlaceOf: (gossiped: Statement, indexed: Statement) => boolean;
}

function merge<Statement>(
  chain: readonly Statement[],
  gossip: readonly Statement[],
  { key, isSame, isInPlaceOf }: Rules<Statement>,
): readonly (Statement & { readonly source: Source })[] {
  const merged = new Map<string, Statement & { readonly source: Source }>(
    chain.map((statement) => [key(statement), { ...statement, source: "chain" }]),
  );
  for (const statement of gossip) {
    const indexed = merged.get(key(statement));
    if (indexed === undefined) merged.set(key(statement), { ...statement, source: "gossip" });
    else if (isSame(statement, indexed)) merged.set(key(statement), { ...indexed, source: "both" });
    else if (isInPlaceOf(statement, indexed)) merged.set(key(statement), { ...statement, source: "gossip" });
  }
  return [...merged.values()];
}
