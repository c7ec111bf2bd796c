import { actionOf } from "./agreements.ts";
import { type Log, text } from "./logs.ts";
import { joined, type Row, Rows, suffix, type Table } from "./rows.ts";

const SECONDS_PER_DAY = 86_400n;
const PLACED = [
  "joined",
  "left",
  "listingsPublished",
  "listingsWithdrawn",
  "agreementsProposed",
  "agreementsOpened",
  "agreementsClosed",
  "disputesRaised",
  "reviews",
];

/** One thing that is counted for a day: which, when, and in which community, where that is known. */
interface Count {
  readonly day: bigint;
  readonly field: string;
  readonly community: string | null;
}

interface Sources {
  readonly agreements: Rows;
  readonly listings: Rows;
}

/** The counts that a log gives rise to. */
function countsOf(log: Log, { agreements, listings }: Sources): readonly Count[] {
  const day = log.at / SECONDS_PER_DAY;
  const of = (field: string, community: string | null) => [{ day, field, community }];
  const agreement = (name: string) => agreements.get(text(log, name));
  const communityOf = (row: Row | undefined) => (row?.community ?? null) as string | null;
  switch (log.event) {
    case "CommunityCreated":
      return of("communitiesFounded", null);
    case "Joined":
      return of("joined", log.contract);
    case "Left":
    case "Removed":
      return of("left", log.contract);
    case "ListingPublished":
      return of("listingsPublished", text(log, "community"));
    case "ListingWithdrawn":
      return of("listingsWithdrawn", communityOf(listings.get(String(log.args.get("id")))));
    case "TermsRecorded":
      return of("agreementsProposed", communityOf(agreement("id")));
    case "DisputeRaised":
      return of("disputesRaised", communityOf(agreement("id")));
    case "Reviewed":
      return of("reviews", communityOf(agreement("agreement")));
    case "Vouched":
      return of("vouches", null);
    case "Moved": {
      const row = agreement("id");
      if (row === undefined) return [];
      if (["Accept", "Open"].includes(actionOf(log))) return of("agreementsOpened", communityOf(row));
      const closes = log.args.get("to") === 5n && row.acceptedAt !== null;
      return closes ? of("agreementsClosed", communityOf(row)) : [];
    }
    default:
      return [];
  }
}

const zeros = (fields: readonly string[]): Row => Object.fromEntries(fields.map((field) => [field, 0]));

export function days(logs: readonly Log[], sources: Sources): Table {
  const rows = new Rows();
  for (const { day, field } of logs.flatMap((log) => countsOf(log, sources))) {
    const row = rows.open(String(day), () => ({
      start: String(day * SECONDS_PER_DAY),
      ...zeros([...PLACED, "communitiesFounded", "vouches"]),
    }));
    row[field] = Number(row[field]) + 1;
  }
  return rows.table;
}

/** How many there are in a community at the end of a day, by what came and what went. */
function sizeAt(counts: readonly Count[], day: bigint, came: string, went: string): number {
  const until = counts.filter((count) => count.day <= day);
  const number = (field: string) => until.filter((count) => count.field === field).length;
  return number(came) - number(went);
}

export function communityDays(logs: readonly Log[], sources: Sources): Table {
  const rows = new Rows();
  const placed = logs.flatMap((log) => countsOf(log, sources)).filter(({ community }) => community !== null);
  for (const [community, counts] of Map.groupBy(placed, (count) => count.community ?? ""))
    for (const { day, field } of counts) {
      const row = rows.open(joined(community, suffix(Number(day))), () => ({
        community,
        day: Number(day),
        start: String(day * SECONDS_PER_DAY),
        ...zeros(PLACED),
        memberCount: sizeAt(counts, day, "joined", "left"),
        listingCount: sizeAt(counts, day, "listingsPublished", "listingsWithdrawn"),
      }));
      row[field] = Number(row[field]) + 1;
    }
  return rows.table;
}

/** What providers got in each community, and how often that ended. */
export function volumes(agreements: Rows): Table {
  const rows = new Rows();
  for (const row of agreements.table.values()) {
    if (row.community === null) continue;
    const closed = row.state === "Closed" && row.acceptedAt !== null;
    if (!closed && row.paidToProvider === "0") continue;
    const [community, token] = [String(row.community), String(row.token)];
    const volume = rows.open(joined(community, token), () => ({
      community,
      token,
      paidToProviders: "0",
      closedAgreementCount: 0,
    }));
    volume.paidToProviders = String(
      BigInt(String(volume.paidToProviders)) + BigInt(String(row.paidToProvider)),
    );
    if (closed) volume.closedAgreementCount = Number(volume.closedAgreementCount) + 1;
  }
  return rows.table;
}
