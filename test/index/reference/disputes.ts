import { actionOf, stories } from "./agreements.ts";
import { big, flag, type Log, text } from "./logs.ts";
import { int, joined, Rows, suffix, type Table, word } from "./rows.ts";

const PHASES = ["Drawing", "Commit", "Reveal", "Appeal", "Decided", "Ended"];
const ARBITRATORS: readonly string[] = ["jury", "mediatorArbitrator"];

const disputeOf = (log: Log): string => joined(log.contract, word(big(log, "disputeID")));
const roundOf = (log: Log): string => joined(disputeOf(log), suffix(int(big(log, "round"))));
const orNull = (value: bigint): string | null => (value === 0n ? null : String(value));

const UNKNOWN = {
  agreement: null,
  raisedBy: null,
  community: null,
  jurors: null,
  commitSeconds: null,
  revealSeconds: null,
  appealSeconds: null,
  feePerJuror: null,
  mediator: null,
  phase: null,
  until: null,
  round: null,
  appellant: null,
  appealedAt: null,
  ruling: null,
  delivered: null,
  withdrawn: false,
  endedAt: null,
};

function beginning(log: Log): object {
  const common = {
    arbitrator: log.contract,
    disputeID: String(big(log, "disputeID")),
    arbitrable: text(log, "arbitrable"),
    choices: String(big(log, "choices")),
    raisedAt: String(log.at),
    transaction: log.transaction,
  };
  if (log.source === "mediatorArbitrator")
    return { ...common, kind: "Mediator", mediator: text(log, "mediator"), fee: String(big(log, "fee")) };
  return {
    ...common,
    kind: "Jury",
    community: text(log, "community"),
    jurors: int(big(log, "jurors")),
    commitSeconds: String(big(log, "commitSeconds")),
    revealSeconds: String(big(log, "revealSeconds")),
    appealSeconds: String(big(log, "appealSeconds")),
    feePerJuror: String(big(log, "feePerJuror")),
    fee: String(big(log, "feePerJuror") * big(log, "jurors")),
  };
}

/** What one log of a jury or mediator changes of a dispute. */
function changesOf(log: Log): object {
  const at = String(log.at);
  switch (log.event) {
    case "PhaseChanged":
      return { phase: PHASES[Number(big(log, "phase"))], until: orNull(big(log, "until")) };
    case "RoundStarted":
      return { phase: "Commit", until: String(big(log, "commitBy")) };
    case "Appealed":
      return { appellant: text(log, "appellant"), appealedAt: at };
    case "RulingGiven":
      return log.source === "jury"
        ? { ruling: String(big(log, "ruling")) }
        : { ruling: String(big(log, "ruling")), delivered: flag(log, "delivered"), endedAt: at };
    case "RulingExecuted":
      return {
        ruling: String(big(log, "ruling")),
        delivered: flag(log, "delivered"),
        phase: "Ended",
        until: null,
        endedAt: at,
      };
    case "DisputeWithdrawn":
      return { withdrawn: true, endedAt: at, ...(log.source === "jury" && { phase: "Ended", until: null }) };
    default:
      return {};
  }
}

/** Disputes of arbitrators that nobody listens to are known from the agreement's story. */
function strangers(logs: readonly Log[], rows: Rows): void {
  for (const [agreement, story] of stories(logs)) {
    const [terms] = story;
    const raised = story.find(({ event }) => event === "DisputeRaised");
    if (raised === undefined || terms === undefined) continue;
    const arbitrator = text(raised, "arbitrator");
    const known = { agreement, raisedBy: text(raised, "by") };
    const row = rows.get(joined(arbitrator, word(big(raised, "disputeID"))));
    if (row !== undefined) {
      Object.assign(row, known);
      continue;
    }
    const closing = story.findLast(({ event }) => event === "Moved");
    const over = closing !== undefined && big(closing, "to") === 5n;
    const ruled = story.find(({ event }) => event === "RulingRecorded");
    rows.put(joined(arbitrator, word(big(raised, "disputeID"))), {
      ...UNKNOWN,
      ...known,
      arbitrator,
      kind: "Other",
      disputeID: String(big(raised, "disputeID")),
      arbitrable: raised.contract,
      choices: String(big(terms, "choices")),
      fee: String(big(raised, "fee")),
      ruling: ruled === undefined ? null : String(big(ruled, "ruling")),
      withdrawn: over && actionOf(closing) !== "Rule",
      raisedAt: String(raised.at),
      endedAt: over ? String(closing.at) : null,
      transaction: raised.transaction,
    });
  }
}

export function disputes(logs: readonly Log[]): Rows {
  const rows = new Rows();
  for (const log of logs) {
    if (log.event === "Ruling") {
      const row = rows.get(joined(text(log, "arbitrator"), word(big(log, "disputeID"))));
      if (row !== undefined) row.ruling = String(big(log, "ruling"));
    }
    if (!ARBITRATORS.includes(log.source) || !log.args.has("disputeID")) continue;
    if (log.event === "DisputeCreated") rows.put(disputeOf(log), { ...UNKNOWN, ...beginning(log) });
    const row = rows.get(disputeOf(log));
    if (row === undefined) continue;
    const isNewRound =
      log.event === "DrawRequested" && (row.round === null || big(log, "round") > Number(row.round));
    if (isNewRound) Object.assign(row, { phase: "Drawing", until: null, round: int(big(log, "round")) });
    Object.assign(row, changesOf(log));
  }
  strangers(logs, rows);
  return rows;
}

export function juryRounds(logs: readonly Log[]): Table {
  const rows = new Rows();
  const own = logs.filter(({ source, args }) => source === "jury" && args.has("disputeID"));
  for (const [dispute, story] of Map.groupBy(own, disputeOf)) {
    const isOf = (number: bigint) => (log: Log) => log.args.has("round") && big(log, "round") === number;
    const numbers = new Set(story.filter(({ args }) => args.has("round")).map((log) => big(log, "round")));
    for (const number of numbers) {
      const round = story.filter(isOf(number));
      const named = (event: string) => round.filter((log) => log.event === event);
      const [draw, start, ruling] = [
        named("DrawRequested"),
        named("RoundStarted")[0],
        named("RulingGiven")[0],
      ];
      const early = named("PhaseChanged").find((log) => big(log, "phase") === 2n);
      const over =
        ruling ??
        story.find((log) => log.event === "DrawRequested" && big(log, "round") === number + 1n) ??
        story.find(({ event }) => event === "DisputeWithdrawn");
      const reveal = early === undefined ? start && big(start, "revealBy") : big(early, "until");
      rows.put(joined(dispute, suffix(int(number))), {
        dispute,
        number: int(number),
        seedBlock: String(big(draw.at(-1) as Log, "seedBlock")),
        poolSize: String(big(draw.at(-1) as Log, "poolSize")),
        drawCount: draw.length,
        size: start === undefined ? null : int(big(start, "jurors")),
        startedAt: start === undefined ? null : String(start.at),
        commitBy: start === undefined ? null : String(big(start, "commitBy")),
        revealBy: reveal === undefined ? null : String(reveal),
        committedCount: named("Committed").length,
        revealedCount: named("Revealed").length,
        votes: ruling === undefined ? null : String(big(ruling, "votes")),
        ruling: ruling === undefined ? null : String(big(ruling, "ruling")),
        byJury: ruling === undefined ? null : flag(ruling, "byJury"),
        endedAt: over === undefined ? null : String(over.at),
        requestedAt: String((draw[0] as Log).at),
      });
    }
  }
  return rows.table;
}

export function jurorSeats(logs: readonly Log[]): Table {
  const rows = new Rows();
  for (const log of logs.filter(({ source, args }) => source === "jury" && args.has("round"))) {
    const at = String(log.at);
    const id = log.args.has("juror") ? joined(roundOf(log), text(log, "juror")) : "";
    const row = rows.get(id) ?? {};
    if (log.event === "JurorDrawn")
      rows.put(id, {
        dispute: disputeOf(log),
        round: roundOf(log),
        juror: text(log, "juror"),
        status: "Silent",
        commitment: null,
        choice: null,
        replaced: null,
        drawnAt: at,
        committedAt: null,
        revealedAt: null,
        recusedAt: null,
      });
    if (log.event === "Committed")
      Object.assign(row, { status: "Committed", commitment: text(log, "commitment"), committedAt: at });
    if (log.event === "Revealed")
      Object.assign(row, { status: "Revealed", choice: String(big(log, "choice")), revealedAt: at });
    if (log.event === "Recused")
      Object.assign(row, { status: "Recused", replaced: flag(log, "replaced"), recusedAt: at });
  }
  return rows.table;
}

export function jurors(logs: readonly Log[]): Rows {
  const rows = new Rows();
  for (const log of logs.filter(({ event }) => /^Juror(Enrolled|Resigned|Struck)$/.test(event))) {
    const [community, account] = [text(log, "community"), text(log, "juror")];
    const id = joined(community, account);
    if (log.event === "JurorEnrolled")
      rows.put(id, { community, account, enrolledAt: String(log.at), leftAt: null, struck: false });
    else Object.assign(rows.get(id) ?? {}, { leftAt: String(log.at), struck: log.event === "JurorStruck" });
  }
  return rows;
}

export function feeCredits(logs: readonly Log[]): Table {
  const rows = new Rows();
  for (const log of logs.filter(({ event }) => event === "FeeCredited" || event === "FeesWithdrawn")) {
    const account = text(log, "account");
    const row = rows.open(joined(log.contract, account), () => ({
      arbitrator: log.contract,
      account,
      amount: "0",
    }));
    const change = big(log, "amount");
    row.amount = String(BigInt(String(row.amount)) + (log.event === "FeesWithdrawn" ? -change : change));
  }
  return rows.table;
}
