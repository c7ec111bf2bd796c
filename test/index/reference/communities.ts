import { isValidCell } from "h3-js";
import { big, flag, type Log, list, text } from "./logs.ts";
import { int, joined, kept, Rows, slug, type Table } from "./rows.ts";

const CELL_RESOLUTION = 7;
const RESOLUTION_BITS = 52n;
const NOBODY = `0x${"0".repeat(40)}`;
const WAYS = ["Open", "Invitation", "Vouches"];

/** The cell as 15 hexadecimal digits; null for a number that is no cell of the published resolution. */
export function cellOf(value: bigint): string | null {
  const hex = value.toString(16);
  const isResolution = ((value >> RESOLUTION_BITS) & 0xfn) === BigInt(CELL_RESOLUTION);
  return isResolution && isValidCell(hex) ? hex : null;
}

/** Communities as they describe themselves; their counts follow from the other tables. */
export function communities(logs: readonly Log[]): Rows {
  const rows = new Rows();
  for (const log of logs) {
    if (log.event === "CommunityCreated")
      rows.put(text(log, "community"), {
        name: "",
        about: "",
        use: "",
        cell: null,
        steward: text(log, "steward"),
        offeredSteward: null,
        joinWay: "Open",
        membersInvite: false,
        joinVouches: 0,
        joinVouchWeight: 0,
        arbitrator: null,
        jurors: 0,
        commitSeconds: "0",
        revealSeconds: "0",
        appealSeconds: "0",
        feePerJuror: "0",
        rulingWindow: "0",
        distanceWeight: null,
        reputationWeight: null,
        availabilityWeight: null,
        priceWeight: null,
        serviceWeight: null,
        timeCredits: null,
        createdAt: String(log.at),
      });
    if (log.event === "TimeCreditsCreated") {
      const community = rows.get(text(log, "community"));
      if (community !== undefined) community.timeCredits = text(log, "credits");
    }
    const row = log.source === "community" ? rows.get(log.contract) : undefined;
    if (row !== undefined) Object.assign(row, changesOf(log));
  }
  return rows;
}

function changesOf(log: Log): object {
  const number = (name: string) => int(big(log, name));
  const decimal = (name: string) => String(big(log, name));
  switch (log.event) {
    case "Described":
      return {
        name: kept(text(log, "name")),
        about: kept(text(log, "about")),
        use: slug(text(log, "use")),
        cell: cellOf(big(log, "cell")),
      };
    case "JoinPolicyChanged":
      return {
        joinWay: WAYS[number("way")],
        membersInvite: flag(log, "membersInvite"),
        joinVouches: number("vouches"),
        joinVouchWeight: number("vouchWeight"),
      };
    case "DisputeSettingsChanged":
      return {
        arbitrator: text(log, "arbitrator") === NOBODY ? null : text(log, "arbitrator"),
        jurors: number("jurors"),
        commitSeconds: decimal("commitSeconds"),
        revealSeconds: decimal("revealSeconds"),
        appealSeconds: decimal("appealSeconds"),
        feePerJuror: decimal("feePerJuror"),
        rulingWindow: decimal("rulingWindow"),
      };
    case "MatchingWeightsChanged":
      return {
        distanceWeight: number("distance"),
        reputationWeight: number("reputation"),
        availabilityWeight: number("availability"),
        priceWeight: number("price"),
        serviceWeight: number("service"),
      };
    case "StewardshipOffered":
      return { offeredSteward: text(log, "to") };
    case "StewardshipOfferWithdrawn":
      return { offeredSteward: null };
    case "StewardChanged":
      return { offeredSteward: null, steward: text(log, "to") };
    default:
      return {};
  }
}

export function memberships(logs: readonly Log[]): Rows {
  const rows = new Rows();
  for (const log of logs.filter(({ source }) => source === "community")) {
    const of = (name: string) => rows.get(joined(log.contract, text(log, name)));
    const at = String(log.at);
    if (log.event === "Joined") {
      const account = text(log, "member");
      rows.put(joined(log.contract, account), {
        community: log.contract,
        account,
        joinedAt: at,
        leftAt: null,
        inviter: null,
        vouchers: [],
        delegate: account,
        removalReason: null,
        barred: false,
      });
    }
    if (log.event === "InvitationUsed") Object.assign(of("invitee") ?? {}, { inviter: text(log, "inviter") });
    if (log.event === "VouchesUsed") Object.assign(of("member") ?? {}, { vouchers: list(log, "vouchers") });
    if (log.event === "Left") Object.assign(of("member") ?? {}, { leftAt: at });
    if (log.event === "Removed")
      Object.assign(of("member") ?? {}, { leftAt: at, barred: true, removalReason: text(log, "reason") });
    if (log.event === "BarLifted") Object.assign(of("account") ?? {}, { barred: false });
    if (log.event === "DelegateChanged")
      Object.assign(of("delegator") ?? {}, { delegate: text(log, "toDelegate") });
  }
  return rows;
}

export function votingPowers(logs: readonly Log[]): Table {
  const rows = new Rows();
  for (const log of logs.filter(({ event }) => event === "DelegateVotesChanged")) {
    const account = text(log, "delegate");
    const votes = String(big(log, "newVotes"));
    rows.put(joined(log.contract, account), { community: log.contract, account, votes });
  }
  return rows.table;
}

export function verifiers(logs: readonly Log[]): Table {
  const rows = new Rows();
  for (const log of logs) {
    const at = String(log.at);
    const open = (community: string) =>
      rows.open(joined(community, text(log, "verifier")), () => ({
        community,
        account: text(log, "verifier"),
        named: true,
        namedAt: at,
        removedAt: null,
      }));
    if (log.event === "Verified") open(text(log, "community"));
    if (log.event === "VerifierAdded")
      Object.assign(open(log.contract), { named: true, namedAt: at, removedAt: null });
    if (log.event === "VerifierRemoved") Object.assign(open(log.contract), { named: false, removedAt: at });
  }
  return rows.table;
}
