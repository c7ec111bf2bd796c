import { big, type Log, list, text } from "./logs.ts";
import { joined, kept, Rows, suffix, type Table, word } from "./rows.ts";

const SUPPORT = ["Against", "For", "Abstain"];
const VOTED = ["VoteCast", "VoteCastWithParams"];

const created = (logs: readonly Log[]) => logs.filter(({ event }) => event === "GovernorCreated");
const proposed = (logs: readonly Log[]) => logs.filter(({ event }) => event === "ProposalCreated");
const proposalOf = (log: Log) => joined(log.contract, word(big(log, "proposalId")));
const votesOf = (logs: readonly Log[]) => logs.filter(({ event }) => VOTED.includes(event));

export function governors(logs: readonly Log[]): Table {
  const rows = new Rows();
  for (const log of created(logs)) {
    const id = text(log, "governor");
    const said = logs.filter(({ contract }) => contract === id);
    const latest = (event: string, name: string, otherwise: string) => {
      const change = said.findLast((one) => one.event === event);
      return change === undefined ? otherwise : String(big(change, name));
    };
    const change = said.findLast(({ event }) => event === "TimelockChange");
    rows.put(id, {
      community: text(log, "community"),
      timelock: change === undefined ? text(log, "timelock") : text(change, "newTimelock"),
      votingDelay: latest("VotingDelaySet", "newVotingDelay", String(big(log, "votingDelay"))),
      votingPeriod: latest("VotingPeriodSet", "newVotingPeriod", String(big(log, "votingPeriod"))),
      quorumPercent: latest(
        "QuorumNumeratorUpdated",
        "newQuorumNumerator",
        String(big(log, "quorumPercent")),
      ),
      proposalThreshold: latest("ProposalThresholdSet", "newProposalThreshold", "0"),
      proposalCount: proposed(said).length,
      createdAt: String(log.at),
    });
  }
  return rows.table;
}

export function timelocks(logs: readonly Log[]): Table {
  const rows = new Rows();
  for (const log of logs) {
    if (log.event === "GovernorCreated")
      rows.put(text(log, "timelock"), {
        governor: text(log, "governor"),
        delay: String(big(log, "timelockDelay")),
      });
    if (log.event === "TimelockChange")
      rows.open(text(log, "newTimelock"), () => ({ governor: log.contract, delay: null }));
    if (log.event === "MinDelayChange")
      Object.assign(rows.get(log.contract) ?? {}, { delay: String(big(log, "newDuration")) });
  }
  return rows.table;
}

export function proposals(logs: readonly Log[]): Table {
  const rows = new Rows();
  const communityOf = new Map(created(logs).map((log) => [text(log, "governor"), text(log, "community")]));
  const byProposal = Map.groupBy(
    logs.filter(({ source, args }) => source === "governor" && args.has("proposalId")),
    proposalOf,
  );
  for (const log of proposed(logs)) {
    const story = byProposal.get(proposalOf(log)) ?? [];
    const timeOf = (event: string) => {
      const found = story.find((one) => one.event === event);
      return found === undefined ? null : String(found.at);
    };
    const votes = (support: bigint) =>
      String(
        votesOf(story)
          .filter((vote) => big(vote, "support") === support)
          .reduce((sum, vote) => sum + big(vote, "weight"), 0n),
      );
    const queued = story.find(({ event }) => event === "ProposalQueued");
    const last = story.findLast(({ event }) => /^Proposal/.test(event))?.event ?? "";
    rows.put(proposalOf(log), {
      governor: log.contract,
      community: communityOf.get(log.contract) ?? "",
      number: String(big(log, "proposalId")),
      proposer: text(log, "proposer"),
      description: kept(text(log, "description")),
      voteStart: String(big(log, "voteStart")),
      voteEnd: String(big(log, "voteEnd")),
      status: last === "ProposalCreated" ? "Proposed" : last.replace("Proposal", ""),
      forVotes: votes(1n),
      againstVotes: votes(0n),
      abstainVotes: votes(2n),
      proposedAt: String(log.at),
      queuedAt: timeOf("ProposalQueued"),
      eta: queued === undefined ? null : String(big(queued, "etaSeconds")),
      executedAt: timeOf("ProposalExecuted"),
      canceledAt: timeOf("ProposalCanceled"),
      transaction: log.transaction,
    });
  }
  return rows.table;
}

export function proposalCalls(logs: readonly Log[]): Table {
  const rows = new Rows();
  for (const log of proposed(logs))
    for (const [position, target] of list(log, "targets").entries())
      rows.put(joined(proposalOf(log), suffix(position)), {
        proposal: proposalOf(log),
        position,
        target: String(target),
        value: String(list(log, "values")[position]),
        data: String(list(log, "calldatas")[position]),
      });
  return rows.table;
}

export function proposalVotes(logs: readonly Log[]): Table {
  const rows = new Rows();
  for (const log of votesOf(logs))
    rows.put(joined(proposalOf(log), text(log, "voter")), {
      proposal: proposalOf(log),
      voter: text(log, "voter"),
      support: SUPPORT[Number(big(log, "support"))] ?? "",
      weight: String(big(log, "weight")),
      reason: kept(text(log, "reason")),
      at: String(log.at),
      transaction: log.transaction,
    });
  return rows.table;
}
