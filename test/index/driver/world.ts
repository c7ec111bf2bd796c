import { HDNodeWallet, Mnemonic } from "ethers";
import type { Random } from "../../../scripts/seed/random.ts";
import type { Argument, Log } from "../reference/logs.ts";
import { big, text } from "../reference/logs.ts";
import type { Interfaces } from "./contracts.ts";

/** Anvil's published test mnemonic: accounts that nobody keeps anything in. */
const MNEMONIC = Mnemonic.fromPhrase("test test test test test test test test test test test junk");
/** Away from anvil's own accounts, of which one deploys. */
const PEOPLE_PATH = "m/44'/60'/7'/0";

export type Terms = Record<string, unknown> & {
  readonly payer: string;
  readonly provider: string;
  readonly token: string;
  readonly total: bigint;
};

export interface KnownCommunity {
  readonly address: string;
  steward: string;
  offered: string | null;
  readonly members: Set<string>;
  readonly verifiers: Set<string>;
  readonly barred: Set<string>;
  readonly jurors: Set<string>;
  byInvitation: boolean;
  /** How many must vouch for who joins; 0 where one joins in another way. */
  vouches: bigint;
  credits: string | null;
}

export interface KnownAgreement {
  readonly id: string;
  readonly terms: Terms;
  state: string;
  proposer: string;
  paid: bigint;
  settlement: { readonly by: string; readonly toProvider: bigint } | null;
}

export interface KnownDispute {
  readonly arbitrator: string;
  readonly number: bigint;
  round: bigint;
  /** What `appeal` costs, in wei. */
  readonly appealCost: bigint;
  /** Who raised it, and who else may appeal. */
  parties: readonly string[];
  /** As the jury's enum counts them. */
  phase: bigint;
  readonly jurors: string[];
  /** What was tried to commit to: commitment → vote. */
  readonly tries: Map<string, Vote>;
  /** Votes that were committed to and not revealed, by juror. */
  readonly votes: Map<string, Vote>;
}

interface Vote {
  readonly choice: bigint;
  readonly salt: string;
}

export interface KnownProposal {
  readonly governor: string;
  readonly number: bigint;
  readonly proposer: string;
  /** Targets, values, calls and the description, as the governor wants them. */
  readonly arguments: readonly unknown[];
  readonly voteStart: bigint;
  readonly voteEnd: bigint;
  /** From when on it can be executed, once it is queued. */
  eta: bigint | null;
  /** Votes for it less votes against it. */
  lead: bigint;
  over: boolean;
}

/** One thing that somebody may do next. */
export interface Call {
  readonly from: string;
  readonly to: string;
  readonly data: string;
  readonly value?: bigint;
  readonly gas?: bigint;
}

/** One kind of call: how often it is tried, and how it is made; null where there is no occasion. */
export interface Action {
  readonly name: string;
  readonly weight: number;
  readonly make: (world: World) => Call | null | Promise<Call | null>;
}

/** What the driver knows of a chain that it acts on; it may be behind, and then a call reverts. */
export class World {
  readonly random: Random;
  readonly interfaces: Interfaces;
  readonly contracts: Readonly<Record<string, string>>;
  readonly schemas: Readonly<Record<string, string>>;
  readonly people: readonly HDNodeWallet[];
  now = 0n;
  salt = 0n;
  readonly communities: KnownCommunity[] = [];
  readonly listings: { id: bigint; member: string; community: string; category: bigint }[] = [];
  readonly agreements = new Map<string, KnownAgreement>();
  readonly drafts: Terms[] = [];
  readonly disputes: KnownDispute[] = [];
  readonly payments: { credits: string; id: bigint; to: string }[] = [];
  readonly governors: { address: string; timelock: string; community: string }[] = [];
  readonly proposals: KnownProposal[] = [];
  /** Accounts with a limit of their own. */
  readonly limits: { account: string; credits: string }[] = [];
  readonly credits: { account: string; token: string }[] = [];
  readonly vouches: { voucher: string; member: string }[] = [];
  readonly attestations: { schema: string; uid: string; attester: string }[] = [];

  constructor(
    random: Random,
    interfaces: Interfaces,
    contracts: Readonly<Record<string, string>>,
    schemas: Readonly<Record<string, string>>,
    people: number,
  ) {
    this.random = random;
    this.interfaces = interfaces;
    this.contracts = contracts;
    this.schemas = schemas;
    const root = HDNodeWallet.fromMnemonic(MNEMONIC, PEOPLE_PATH);
    this.people = Array.from({ length: people }, (_, i) => root.deriveChild(i));
  }

  person(): HDNodeWallet {
    return this.random.pick(this.people);
  }

  /** The wallet of an address; null where nobody has its key. */
  walletOf(address: string): HDNodeWallet | null {
    return this.people.find((wallet) => same(wallet.address, address)) ?? null;
  }

  /** One of them; null where there is none. */
  any<T>(items: readonly T[]): T | null {
    return items.length === 0 ? null : this.random.pick(items);
  }

  member(community: KnownCommunity): string {
    return this.any([...community.members]) ?? this.person().address;
  }

  contract(name: string): string {
    const address = this.contracts[name];
    if (address === undefined) throw new RangeError(`No contract ${name}.`);
    return address;
  }

  /** Takes in what a mined log says. */
  hear(log: Log): void {
    HEARD[log.event]?.(this, log);
    if (log.source === "jury" || log.source === "mediatorArbitrator") hearArbitrator(this, log);
  }
}

export const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

type Hear = (world: World, log: Log) => void;

const communityOf = (world: World, log: Log) =>
  world.communities.find(({ address }) => address === log.contract);
const proposalOf = (world: World, log: Log) =>
  world.proposals.find(
    ({ governor, number }) => governor === log.contract && number === big(log, "proposalId"),
  );
const arg = (log: Log, name: string): Argument => log.args.get(name) ?? "";

const HEARD: Readonly<Record<string, Hear>> = {
  CommunityCreated: (world, log) =>
    world.communities.push({
      address: text(log, "community"),
      steward: text(log, "steward"),
      offered: null,
      members: new Set(),
      verifiers: new Set(),
      barred: new Set(),
      jurors: new Set(),
      byInvitation: false,
      vouches: 0n,
      credits: null,
    }),
  TimeCreditsCreated: (world, log) => {
    const known = world.communities.find(({ address }) => address === arg(log, "community"));
    if (known !== undefined) known.credits = text(log, "credits");
  },
  Joined: (world, log) => communityOf(world, log)?.members.add(text(log, "member")),
  JoinPolicyChanged: (world, log) => {
    const known = communityOf(world, log);
    if (known === undefined) return;
    known.vouches = big(log, "vouches");
    known.byInvitation = big(log, "way") === 1n;
  },
  VerifierAdded: (world, log) => communityOf(world, log)?.verifiers.add(text(log, "verifier")),
  VerifierRemoved: (world, log) => communityOf(world, log)?.verifiers.delete(text(log, "verifier")),
  Left: (world, log) => communityOf(world, log)?.members.delete(text(log, "member")),
  Removed: (world, log) => {
    communityOf(world, log)?.members.delete(text(log, "member"));
    communityOf(world, log)?.barred.add(text(log, "member"));
  },
  BarLifted: (world, log) => communityOf(world, log)?.barred.delete(text(log, "account")),
  JurorEnrolled: (world, log) =>
    world.communities
      .find(({ address }) => address === arg(log, "community"))
      ?.jurors.add(text(log, "juror")),
  StewardshipOffered: (world, log) => {
    const known = communityOf(world, log);
    if (known !== undefined) known.offered = text(log, "to");
  },
  StewardChanged: (world, log) => {
    const known = communityOf(world, log);
    if (known !== undefined) [known.steward, known.offered] = [text(log, "to"), null];
  },
  ListingPublished: (world, log) =>
    world.listings.push({
      id: big(log, "id"),
      member: text(log, "member"),
      community: text(log, "community"),
      category: big(log, "category"),
    }),
  Moved: (world, log) => {
    const known = world.agreements.get(text(log, "id"));
    if (known === undefined) return;
    const states = ["None", "Proposed", "Active", "Delivered", "Disputed", "Closed"];
    known.state = states[Number(big(log, "to"))] ?? "";
    known.paid += big(log, "toProvider") + big(log, "toPayer");
    if (big(log, "action") === 0n) known.proposer = text(log, "by");
  },
  SettlementProposed: (world, log) => {
    const known = world.agreements.get(text(log, "id"));
    if (known !== undefined) known.settlement = { by: text(log, "by"), toProvider: big(log, "toProvider") };
  },
  DisputeRaised: (world, log) => {
    const [arbitrator, number] = [text(log, "arbitrator"), big(log, "disputeID")];
    const terms = world.agreements.get(text(log, "id"))?.terms;
    const known = world.disputes.find((one) => same(one.arbitrator, arbitrator) && one.number === number);
    const dispute = known ?? newDispute(arbitrator, number);
    if (terms !== undefined) dispute.parties = [terms.payer, terms.provider];
    if (known === undefined) world.disputes.push(dispute);
  },
  Paid: (world, log) =>
    world.payments.push({ credits: log.contract, id: big(log, "id"), to: text(log, "to") }),
  GovernorCreated: (world, log) =>
    world.governors.push({
      address: text(log, "governor"),
      timelock: text(log, "timelock"),
      community: text(log, "community"),
    }),
  ProposalCreated: (world, log) =>
    world.proposals.push({
      governor: log.contract,
      proposer: text(log, "proposer"),
      number: big(log, "proposalId"),
      arguments: [arg(log, "targets"), arg(log, "values"), arg(log, "calldatas"), arg(log, "description")],
      voteStart: big(log, "voteStart"),
      voteEnd: big(log, "voteEnd"),
      eta: null,
      lead: 0n,
      over: false,
    }),
  VoteCast: (world, log) => {
    const lead = [-1n, 1n, 0n][Number(big(log, "support"))] ?? 0n;
    const known = proposalOf(world, log);
    if (known !== undefined) known.lead += lead * big(log, "weight");
  },
  ProposalQueued: (world, log) =>
    Object.assign(proposalOf(world, log) ?? {}, { eta: big(log, "etaSeconds") }),
  ProposalExecuted: (world, log) => Object.assign(proposalOf(world, log) ?? {}, { over: true }),
  ProposalCanceled: (world, log) => Object.assign(proposalOf(world, log) ?? {}, { over: true }),
  MemberLimitChanged: (world, log) =>
    world.limits.push({ account: text(log, "account"), credits: log.contract }),
  PayoutCredited: (world, log) =>
    world.credits.push({ account: text(log, "account"), token: text(log, "token") }),
  Vouched: (world, log) => {
    const [voucher, member] = [text(log, "voucher"), text(log, "member")];
    world.vouches.push({ voucher, member });
    world.attestations.push({ schema: "vouch", uid: text(log, "attestation"), attester: voucher });
  },
  Verified: (world, log) =>
    world.attestations.push({
      schema: "verification",
      uid: text(log, "attestation"),
      attester: text(log, "verifier"),
    }),
};

function newDispute(arbitrator: string, number: bigint): KnownDispute {
  return {
    arbitrator,
    number,
    round: 0n,
    appealCost: 0n,
    parties: [],
    phase: 0n,
    jurors: [],
    tries: new Map(),
    votes: new Map(),
  };
}

function hearArbitrator(world: World, log: Log): void {
  if (log.event === "DisputeCreated")
    world.disputes.push({
      ...newDispute(log.contract, big(log, "disputeID")),
      parties: [text(log, "arbitrable")],
      jurors: log.source === "mediatorArbitrator" ? [text(log, "mediator")] : [],
      appealCost: log.source === "jury" ? (2n * big(log, "jurors") + 1n) * big(log, "feePerJuror") : 0n,
    });
  const known = world.disputes.find(
    ({ arbitrator, number }) => same(arbitrator, log.contract) && number === log.args.get("disputeID"),
  );
  if (known === undefined) return;
  if (log.event === "RoundStarted") known.phase = 1n;
  if (log.event === "PhaseChanged") known.phase = big(log, "phase");
  if (log.event === "RulingExecuted" || log.event === "DisputeWithdrawn") known.phase = 5n;
  if (log.event === "DrawRequested" && big(log, "round") > known.round) {
    known.round = big(log, "round");
    known.phase = 0n;
    known.jurors.length = 0;
    known.votes.clear();
  }
  if (log.event === "Committed") {
    const vote = known.tries.get(text(log, "commitment"));
    if (vote !== undefined) known.votes.set(text(log, "juror"), vote);
  }
  if (log.event === "Revealed") known.votes.delete(text(log, "juror"));
  if (log.event === "JurorDrawn") known.jurors.push(text(log, "juror"));
}
