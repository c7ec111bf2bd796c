import type { Interface } from "ethers";
import { z } from "zod";
import type { Rpc } from "../../scripts/seed/rpc.ts";
import { type Interfaces, readInterfaces } from "./driver/contracts.ts";
import type { Row, Tables, Value } from "./reference/rows.ts";

/** What is known where a read is made. */
interface Place {
  readonly interfaces: Interfaces;
  readonly contracts: Readonly<Record<string, string>>;
  /** Unix seconds of the block. */
  readonly now: bigint;
}

/** One question to a contract, and what the index's row says that the answer is. */
interface Read {
  readonly to: string;
  readonly contract: Interface;
  readonly call: string;
  readonly args: readonly unknown[];
  readonly expected: readonly unknown[];
}

type Ask = (row: Row, place: Place) => readonly Read[];

const NOBODY = `0x${"0".repeat(40)}`;
const WAYS = ["Open", "Invitation", "Vouches"];
const STATES = ["None", "Proposed", "Active", "Delivered", "Disputed", "Closed"];
const PHASES = ["Drawing", "Commit", "Reveal", "Appeal", "Decided", "Ended"];
const SEATS = ["Silent", "Recused", "Committed", "Revealed"];

const address = (value: Value | undefined): string => (value === null ? NOBODY : String(value));
const number = (value: Value | undefined): bigint => BigInt(String(value ?? 0));

/** The phase that time has made of the one that was last logged. */
function phaseNow(row: Row, now: bigint): readonly [string, bigint] {
  const [phase, until] = [String(row.phase), number(row.until)];
  const over = until !== 0n && now > until;
  if (phase === "Commit" && over) return ["Reveal", until + number(row.revealSeconds)];
  if (phase === "Appeal" && over) return ["Decided", 0n];
  return [phase, until];
}

const community: Ask = (row, { interfaces, contracts }) => {
  const own = { to: String(row.id), contract: interfaces.community, args: [] };
  const settings = [
    "jurors",
    "commitSeconds",
    "revealSeconds",
    "appealSeconds",
    "feePerJuror",
    "rulingWindow",
  ];
  return [
    { ...own, call: "steward", expected: [row.steward] },
    { ...own, call: "offeredSteward", expected: [address(row.offeredSteward)] },
    { ...own, call: "memberCount", expected: [number(row.memberCount)] },
    {
      ...own,
      call: "joinPolicy",
      expected: [
        [WAYS.indexOf(String(row.joinWay)), row.membersInvite, row.joinVouches, row.joinVouchWeight],
      ],
    },
    {
      ...own,
      call: "disputeSettings",
      expected: [[address(row.arbitrator), ...settings.map((name) => row[name])]],
    },
    {
      to: contracts.communityFactory ?? "",
      contract: interfaces.communityFactory,
      call: "creditsOf",
      args: [row.id],
      expected: [address(row.timeCredits)],
    },
    {
      to: contracts.jury ?? "",
      contract: interfaces.jury,
      call: "poolOf",
      args: [row.id],
      // How many draws are pending is not told.
      expected: [row.jurorCount],
    },
  ];
};

const membership: Ask = (row, { interfaces }) => {
  const own = { to: String(row.community), contract: interfaces.community, args: [row.account] };
  const isMember = row.leftAt === null;
  return [
    { ...own, call: "isMember", expected: [isMember] },
    { ...own, call: "isBarred", expected: [row.barred] },
    { ...own, call: "delegates", expected: [row.delegate] },
  ];
};

const agreement: Ask = (row, { interfaces, contracts }) => {
  const own = { to: contracts.agreements ?? "", contract: interfaces.agreements, args: [row.id] };
  return [
    { ...own, call: "stateOf", expected: [STATES.indexOf(String(row.state))] },
    { ...own, call: "partiesOf", expected: [row.payer, row.provider] },
    { ...own, call: "categoryOf", expected: [row.category] },
    { ...own, call: "remainingOf", expected: [row.held] },
    { ...own, call: "isReviewable", expected: [row.state === "Closed" && row.acceptedAt !== null] },
  ];
};

const dispute: Ask = (row, { interfaces, now }) => {
  const own = { to: String(row.arbitrator), args: [row.disputeID] };
  if (row.kind === "Other") return [];
  if (row.kind === "Mediator")
    return [
      {
        ...own,
        contract: interfaces.mediatorArbitrator,
        call: "mediatorOf",
        expected: [row.mediator, row.endedAt === null],
      },
    ];
  const [phase, until] = phaseNow(row, now);
  return [
    { ...own, contract: interfaces.jury, call: "phaseOf", expected: [PHASES.indexOf(phase), until] },
    { ...own, contract: interfaces.jury, call: "currentRuling", expected: [number(row.ruling)] },
  ];
};

const proposal: Ask = (row, { interfaces }) => [
  {
    to: String(row.governor),
    contract: interfaces.governor,
    call: "proposalVotes",
    args: [row.number],
    expected: [row.againstVotes, row.forVotes, row.abstainVotes],
  },
  {
    to: String(row.governor),
    contract: interfaces.governor,
    call: "proposalEta",
    args: [row.number],
    expected: [row.status === "Executed" || row.status === "Queued" ? row.eta : 0],
  },
];

const governor: Ask = (row, { interfaces }) => {
  const own = { to: String(row.id), contract: interfaces.governor, args: [] };
  return [
    { ...own, call: "votingDelay", expected: [row.votingDelay] },
    { ...own, call: "votingPeriod", expected: [row.votingPeriod] },
    { ...own, call: "proposalThreshold", expected: [row.proposalThreshold] },
    { ...own, call: "quorumNumerator()", expected: [row.quorumPercent] },
    { ...own, call: "timelock", expected: [row.timelock] },
    { ...own, call: "token", expected: [row.community] },
  ];
};

/** What each entity's rows are asked. */
const READS: Readonly<Record<string, Ask>> = {
  Agreement: agreement,
  Community: community,
  Credit: (row, { interfaces, contracts }) => [
    {
      to: contracts.agreements ?? "",
      contract: interfaces.agreements,
      call: "creditOf",
      args: [row.account, row.token],
      expected: [row.amount],
    },
  ],
  CreditsAccount: (row, { interfaces }) => [
    {
      to: String(row.credits),
      contract: interfaces.timeCredits,
      call: "signedBalanceOf",
      args: [row.account],
      expected: [row.balance],
    },
  ],
  Dispute: dispute,
  FeeCredit: (row, { interfaces }) => [
    {
      to: String(row.arbitrator),
      contract: interfaces.jury,
      call: "creditOf",
      args: [row.account],
      expected: [row.amount],
    },
  ],
  Governor: governor,
  Juror: (row, { interfaces, contracts }) => [
    {
      to: contracts.jury ?? "",
      contract: interfaces.jury,
      call: "isEnrolled",
      args: [row.community, row.account],
      expected: [row.leftAt === null],
    },
  ],
  Listing: (row, { interfaces, contracts }) => {
    const own = { to: contracts.listings ?? "", contract: interfaces.listings, args: [row.id] };
    return [
      { ...own, call: "publisherOf", expected: [row.publisher] },
      { ...own, call: "isStanding", expected: [row.standing] },
    ];
  },
  Membership: membership,
  Proposal: proposal,
  Reputation: (row, { interfaces, contracts }) => [
    {
      to: contracts.reviewResolver ?? "",
      contract: interfaces.reviewResolver,
      call: "scoreOf",
      args: [row.account, row.category],
      // Its weight has decayed since.
      expected: [row.mean],
    },
  ],
  TimeCredits: (row, { interfaces }) => [
    {
      to: String(row.id),
      contract: interfaces.timeCredits,
      call: "totalSupply",
      args: [],
      expected: [row.outstanding],
    },
    { to: String(row.id), contract: interfaces.timeCredits, call: "limit", args: [], expected: [row.limit] },
  ],
  Timelock: (row, { interfaces }) => [
    {
      to: String(row.id),
      contract: interfaces.timelock,
      call: "getMinDelay",
      args: [],
      expected: [row.delay],
    },
  ],
  Verification: (row, { interfaces, contracts, now }) => [
    {
      to: contracts.verificationResolver ?? "",
      contract: interfaces.verificationResolver,
      call: "isVerified",
      args: [row.member, row.community, row.kindBytes],
      // That its verifier is named still, the caller joins in.
      expected: [row.revokedAt === null && now < number(row.until) && row.verifierNamed === true],
    },
  ],
  Verifier: (row, { interfaces }) => [
    {
      to: String(row.community),
      contract: interfaces.community,
      call: "isVerifier",
      args: [row.account],
      expected: [row.named],
    },
  ],
  VotingPower: (row, { interfaces }) => [
    {
      to: String(row.community),
      contract: interfaces.community,
      call: "getVotes",
      args: [row.account],
      expected: [row.votes],
    },
  ],
  Vouch: (row, { interfaces, contracts, now }) => [
    {
      to: contracts.vouchResolver ?? "",
      contract: interfaces.vouchResolver,
      call: "weightOf",
      args: [row.voucher, row.member],
      expected: [row.revokedAt === null && now < number(row.until) ? row.weight : 0],
    },
  ],
};

/** Rows with what a question needs of another table. */
function joinedRows(name: string, tables: Tables): readonly Row[] {
  const rows = [...(tables.get(name)?.values() ?? [])];
  if (name !== "Verification") return rows;
  const verifiers = tables.get("Verifier");
  return rows.map((row) => ({ ...row, verifierNamed: verifiers?.get(String(row.verifier))?.named ?? false }));
}

/** Comparable texts: of an answer, as many parts as are expected. */
const told = (values: readonly unknown[]): string =>
  values.map((value) => (Array.isArray(value) ? told(value) : String(value).toLowerCase())).join(", ");

/** Who sits on the juries at work, and what each did: one question for all seats of a dispute. */
function seatReads(tables: Tables, { interfaces }: Place): readonly Read[] {
  const disputes = [...(tables.get("Dispute")?.values() ?? [])].filter(({ kind }) => kind === "Jury");
  const seats = Map.groupBy(tables.get("JurorSeat")?.values() ?? [], (row) => String(row.round));
  const rounds = tables.get("JuryRound") ?? new Map<string, Row>();
  return disputes.flatMap((row) => {
    const round = [...rounds.values()].find((one) => one.dispute === row.id && one.number === row.round);
    const own = seats.get(String(round?.id)) ?? [];
    const sorted = own.toSorted((a, b) => (String(a.juror) < String(b.juror) ? -1 : 1));
    return [
      {
        to: String(row.arbitrator),
        contract: interfaces.jury,
        call: "juryOf",
        args: [row.disputeID],
        expected: [
          row.round,
          sorted.map(({ juror }) => juror),
          sorted.map(({ status }) => SEATS.indexOf(String(status))),
        ],
      },
    ];
  });
}

/** Jurors in the order of their addresses, their seats along. */
function inOrderOfJurors(answer: readonly unknown[]): readonly unknown[] {
  const [round, jurors, seats] = z
    .tuple([z.unknown(), z.array(z.string()), z.array(z.unknown())])
    .parse(answer);
  const pairs = jurors.map((juror, i) => [juror.toLowerCase(), seats[i]] as const);
  const sorted = pairs.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [round, sorted.map(([juror]) => juror), sorted.map(([, seat]) => seat)];
}

/** All in which the index differs from what the contracts answer themselves at a block. */
export async function contractDifferences(
  rpc: Rpc,
  contracts: Readonly<Record<string, string>>,
  tables: Tables,
  block: bigint,
): Promise<string[]> {
  const tag = `0x${block.toString(16)}`;
  const { timestamp } = z
    .object({ timestamp: z.string() })
    .parse(await rpc.one("eth_getBlockByNumber", tag, false));
  const place = { interfaces: await readInterfaces(), contracts, now: BigInt(timestamp) };
  const reads = Object.entries(READS).flatMap(([name, ask]) =>
    joinedRows(name, tables).flatMap((row) => ask(row, place).map((read) => ({ name, ...read }))),
  );
  reads.push(...seatReads(tables, place).map((read) => ({ name: "JurorSeat", ...read })));
  const answers = await rpc.all(
    reads.map(({ to, contract, call, args }) => ({
      method: "eth_call",
      params: [{ to, data: contract.encodeFunctionData(call, [...args]) }, tag],
    })),
  );
  return reads.flatMap(({ name, contract, call, args, expected }, i) => {
    const decoded = contract.decodeFunctionResult(call, z.string().parse(answers[i])).toArray(true);
    const answer = call === "juryOf" ? inOrderOfJurors(decoded) : decoded.slice(0, expected.length);
    if (told(answer) === told(expected)) return [];
    return [`${name} ${call}(${told(args)}): ${told(expected)} where the contract says ${told(answer)}`];
  });
}
