import states from "../../../contracts/agreements/states.json" with { type: "json" };
import { big, type Log, list, text } from "./logs.ts";
import { int, joined, kept, type Row, Rows, suffix, type Table, word } from "./rows.ts";

const ACTIONS = states.actions.map(({ action }) => action);

export const actionOf = (log: Log): string => ACTIONS[Number(big(log, "action"))] ?? "";
export const logId = (log: Log): string => joined(log.transaction, suffix(log.index));
const stateOf = (log: Log): string => states.states[Number(big(log, "to"))] ?? "";
const amountsOf = (log: Log): readonly bigint[] =>
  list(log, "amounts").map((amount) => BigInt(String(amount)));
const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, amount) => total + amount, 0n);

/** All logs of an agreement, by its digest, where its terms are known. */
export function stories(logs: readonly Log[]): ReadonlyMap<string, readonly Log[]> {
  const own = logs.filter(
    ({ source, event, args }) => source === "agreements" && args.has("id") && event !== "Ruling",
  );
  const all = Map.groupBy(own, (log) => text(log, "id"));
  return new Map([...all].filter(([, story]) => story[0]?.event === "TermsRecorded"));
}

/** What an agreement holds after a part of its story, by its own table of who deposits when. */
function heldAfter(terms: Log, moves: readonly Log[]): bigint {
  const total = sum(amountsOf(terms));
  let held = 0n;
  for (const move of moves) {
    const action = actionOf(move);
    const byPayer = text(move, "by") === text(terms, "payer");
    if (action === "Open" || action === "Accept" || (action === "Propose" && byPayer)) held = total;
    held -= big(move, "toProvider") + big(move, "toPayer");
  }
  return held;
}

const moved = (logs: readonly Log[]) => logs.filter(({ event }) => event === "Moved");
const total = (moves: readonly Log[], side: string) => sum(moves.map((move) => big(move, side)));

/** The proposal to settle that stands at the end of a story, or stood when it closed. */
function proposalOf(story: readonly Log[]): Log | undefined {
  let proposal: Log | undefined;
  for (const log of story) {
    if (log.event === "SettlementProposed") proposal = log;
    if (log.event === "RulingRecorded") proposal = undefined;
    if (log.event === "Moved" && actionOf(log) === "Release" && stateOf(log) !== "Closed")
      proposal = undefined;
  }
  return proposal;
}

function agreementOf(story: readonly Log[], community: string | null, listing: string | null): Row {
  const [terms] = story;
  if (terms === undefined) throw new RangeError("An agreement without terms.");
  const decimal = (name: string) => String(big(terms, name));
  const moves = moved(story);
  const timeOf = (...actions: readonly string[]) => {
    const at = moves.findLast((move) => actions.includes(actionOf(move)))?.at;
    return at === undefined ? null : String(at);
  };
  const last = moves.at(-1);
  const closed = moves.find((move) => stateOf(move) === "Closed");
  const delivered = timeOf("Deliver");
  const proposal = proposalOf(story);
  const raised = story.find(({ event }) => event === "DisputeRaised");
  const ruled = story.find(({ event }) => event === "RulingRecorded");
  const updates = ["TermsRecorded", "Moved", "SettlementProposed", "RulingRecorded"];
  const first = moves.find((move) => ["Propose", "Open"].includes(actionOf(move)));
  return {
    payer: text(terms, "payer"),
    provider: text(terms, "provider"),
    proposer: first === undefined ? text(terms, "payer") : text(first, "by"),
    community,
    communityAddress: text(terms, "community"),
    listing,
    listingId: decimal("listing"),
    category: Number(big(terms, "listing") >> 240n),
    token: text(terms, "token"),
    amounts: amountsOf(terms).map(String),
    total: String(sum(amountsOf(terms))),
    acceptBy: decimal("acceptBy"),
    deliverBy: decimal("deliverBy"),
    reviewWindow: decimal("reviewWindow"),
    arbitrator: text(terms, "arbitrator"),
    arbitratorData: text(terms, "arbitratorData"),
    choices: int(big(terms, "choices")),
    rulingWindow: decimal("rulingWindow"),
    content: text(terms, "content"),
    salt: decimal("salt"),
    state: last === undefined ? "Proposed" : stateOf(last),
    lastAction: last === undefined ? "Propose" : actionOf(last),
    paidToProvider: String(total(moves, "toProvider")),
    returnedToPayer: String(total(moves, "toPayer")),
    proposedAt: String(terms.at),
    acceptedAt: timeOf("Accept", "Open"),
    deliveredAt: delivered,
    reviewBy: delivered === null ? null : String(BigInt(delivered) + big(terms, "reviewWindow")),
    closedAt: closed === undefined ? null : String(closed.at),
    updatedAt: String(story.findLast(({ event }) => updates.includes(event))?.at),
    held: String(heldAfter(terms, moves)),
    settlementProposal: proposal === undefined ? null : logId(proposal),
    settlementBy: proposal === undefined ? null : text(proposal, "by"),
    settlementToProvider: proposal === undefined ? null : String(big(proposal, "toProvider")),
    dispute: raised === undefined ? null : joined(text(raised, "arbitrator"), word(big(raised, "disputeID"))),
    rulingBy: raised === undefined ? null : String(big(raised, "rulingBy")),
    ruling: ruled === undefined ? null : String(big(ruled, "ruling")),
  };
}

/** Who is a member and what is published at the moment of each agreement's terms. */
interface Moment {
  readonly community: string | null;
  readonly listing: string | null;
}

function momentsOf(logs: readonly Log[]): ReadonlyMap<string, Moment> {
  const members = new Set<string>();
  const published = new Set<string>();
  const moments = new Map<string, Moment>();
  for (const log of logs) {
    if (log.event === "Joined") members.add(joined(log.contract, text(log, "member")));
    if (log.event === "Left" || log.event === "Removed")
      members.delete(joined(log.contract, text(log, "member")));
    if (log.event === "ListingPublished") published.add(String(big(log, "id")));
    if (log.event !== "TermsRecorded") continue;
    const community = text(log, "community");
    const both = ["payer", "provider"].every((side) => members.has(joined(community, text(log, side))));
    const listing = String(big(log, "listing"));
    moments.set(text(log, "id"), {
      community: both ? community : null,
      listing: published.has(listing) ? listing : null,
    });
  }
  return moments;
}

export function agreements(logs: readonly Log[]): Rows {
  const rows = new Rows();
  const moments = momentsOf(logs);
  for (const [id, story] of stories(logs)) {
    const { community, listing } = moments.get(id) ?? { community: null, listing: null };
    rows.put(id, agreementOf(story, community, listing));
  }
  return rows;
}

export function moves(logs: readonly Log[]): Table {
  const rows = new Rows();
  for (const [agreement, story] of stories(logs))
    for (const move of moved(story))
      rows.put(logId(move), {
        agreement,
        action: actionOf(move),
        by: text(move, "by"),
        to: stateOf(move),
        toProvider: String(big(move, "toProvider")),
        toPayer: String(big(move, "toPayer")),
        at: String(move.at),
        block: String(move.block),
        logIndex: move.index,
        transaction: move.transaction,
      });
  return rows.table;
}

const isRevocation = (log: Log) => log.event === "Moved" && actionOf(log) === "Revoke";

export function revocations(logs: readonly Log[]): Table {
  const rows = new Rows();
  for (const log of logs.filter(isRevocation))
    rows.put(text(log, "id"), { by: text(log, "by"), at: String(log.at), transaction: log.transaction });
  return rows.table;
}

/** What of a milestone is released when the provider got `paid`, those before it taking theirs first. */
function released(amounts: readonly bigint[], position: number, paid: bigint): bigint {
  const before = sum(amounts.slice(0, position));
  const amount = amounts[position] ?? 0n;
  if (paid <= before) return 0n;
  return paid - before < amount ? paid - before : amount;
}

export function milestones(logs: readonly Log[]): Table {
  const rows = new Rows();
  for (const [agreement, story] of stories(logs)) {
    const [terms] = story;
    const amounts = terms === undefined ? [] : amountsOf(terms);
    const moves = moved(story);
    const closing = moves.find((move) => stateOf(move) === "Closed");
    const byWord = closing !== undefined && ["Release", "ReleaseAfterReview"].includes(actionOf(closing));
    for (const [position, amount] of amounts.entries()) {
      const got = released(amounts, position, total(moves, "toProvider"));
      const whole = amount === 0n ? byWord : got === amount;
      const untouched = closing === undefined ? "Open" : "Unreleased";
      const full = moves.find(
        (_, i) =>
          amount > 0n && released(amounts, position, total(moves.slice(0, i + 1), "toProvider")) === amount,
      );
      const ended = full ?? closing;
      rows.put(joined(agreement, suffix(position)), {
        agreement,
        position,
        amount: String(amount),
        released: String(got),
        status: whole ? "Released" : got > 0n ? "Partial" : untouched,
        endedAt: ended === undefined ? null : String(ended.at),
      });
    }
  }
  return rows.table;
}

export function settlementProposals(logs: readonly Log[]): Table {
  const rows = new Rows();
  for (const [agreement, story] of stories(logs))
    for (const [i, log] of story.entries()) {
      const [terms] = story;
      if (log.event !== "SettlementProposed" || terms === undefined) continue;
      rows.put(logId(log), {
        agreement,
        by: text(log, "by"),
        toProvider: String(big(log, "toProvider")),
        ofHeld: String(heldAfter(terms, moved(story.slice(0, i)))),
        at: String(log.at),
        transaction: log.transaction,
      });
    }
  return rows.table;
}

export function settlements(logs: readonly Log[]): Table {
  const rows = new Rows();
  for (const [agreement, story] of stories(logs)) {
    const log = moved(story).find((move) => actionOf(move) === "Settle");
    if (log === undefined) continue;
    const proposal = proposalOf(story.slice(0, story.indexOf(log)));
    const taken =
      proposal !== undefined &&
      text(proposal, "by") !== text(log, "by") &&
      big(proposal, "toProvider") === big(log, "toProvider");
    rows.put(logId(log), {
      agreement,
      by: text(log, "by"),
      proposal: taken ? logId(proposal) : null,
      toProvider: String(big(log, "toProvider")),
      toPayer: String(big(log, "toPayer")),
      at: String(log.at),
      transaction: log.transaction,
    });
  }
  return rows.table;
}

export function evidence(logs: readonly Log[]): Table {
  const rows = new Rows();
  for (const [agreement, story] of stories(logs))
    for (const log of story.filter(({ event }) => event === "EvidenceSubmitted")) {
      const raised = story.find(({ event }) => event === "DisputeRaised");
      rows.put(logId(log), {
        agreement,
        dispute:
          raised === undefined ? null : joined(text(raised, "arbitrator"), word(big(raised, "disputeID"))),
        by: text(log, "by"),
        uri: kept(text(log, "uri")),
        hash: text(log, "hash"),
        at: String(log.at),
        transaction: log.transaction,
      });
    }
  return rows.table;
}

export function credits(logs: readonly Log[]): Table {
  const rows = new Rows();
  for (const log of logs) {
    if (log.event !== "PayoutCredited" && log.event !== "Withdrawn") continue;
    const [account, token] = [text(log, "account"), text(log, "token")];
    const row = rows.open(joined(account, token), () => ({ account, token, amount: "0" }));
    const before = BigInt(String(row.amount));
    const change = big(log, "amount");
    row.amount = String(log.event === "Withdrawn" ? before - change : before + change);
  }
  return rows.table;
}
