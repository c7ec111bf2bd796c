import type { Kind } from "../../matching/listing.ts";
import type { CommunityRecord } from "../communities/record.ts";
import { ALWAYS } from "../week/week.ts";
import type { FormValues } from "./form.ts";

type Prefill = Partial<Pick<FormValues, "category" | "ways" | "unit" | "placeWay" | "radius" | "week">>;

export interface Template {
  /** What for; it names the template in the catalogues. */
  readonly use:
    | "mutual-aid"
    | "time-bank"
    | "tool-library"
    | "redistribution"
    | "care"
    | "knowledge"
    | "market";
  /** Slugs of the communities' uses that it suits. */
  readonly suits: readonly string[];
  readonly prefill: Prefill;
}

const always = `0x${ALWAYS.toString(16)}`;

/** One template a use, each with what is usual there; all of it can be changed. Category codes are those of matching. */
export const TEMPLATES: readonly Template[] = [
  {
    use: "mutual-aid",
    suits: ["mutual-aid"],
    prefill: { category: 10, ways: ["gift"], unit: "Once", radius: "3" },
  },
  {
    use: "time-bank",
    suits: ["time-bank", "skills"],
    prefill: { category: 6, ways: ["timeCredits"], unit: "Hour", radius: "10" },
  },
  {
    use: "tool-library",
    suits: ["tool-library", "repair"],
    prefill: { category: 2, ways: ["gift"], unit: "Day", radius: "0", week: always },
  },
  {
    use: "redistribution",
    suits: ["food", "mutual-aid"],
    prefill: { category: 11, ways: ["gift"], unit: "Piece", radius: "5" },
  },
  {
    use: "care",
    suits: ["care"],
    prefill: { category: 4, ways: ["gift", "timeCredits"], unit: "Hour", radius: "5" },
  },
  {
    use: "knowledge",
    suits: ["knowledge"],
    prefill: { category: 15, ways: ["gift"], unit: "Once", placeWay: "none", week: always },
  },
  {
    use: "market",
    suits: ["market"],
    prefill: { category: 14, ways: ["escrow", "traditional"], unit: "Piece", radius: "10" },
  },
];

/**
 * What choosing a template changes in the form: what is usual for its use, and a community that suits it, one of the
 * member's own first. What the member wrote stays.
 *
 * @param mine addresses of the communities that the member is in
 */
export function prefillOf(
  template: Template,
  kind: Kind,
  communities: readonly CommunityRecord[],
  mine: readonly string[],
): Partial<FormValues> {
  const suiting = communities.filter(({ use }) => template.suits.includes(use));
  const isMine = ({ address }: CommunityRecord) =>
    mine.some((one) => one.toLowerCase() === address.toLowerCase());
  const community = suiting.find(isMine) ?? communities.find(isMine) ?? suiting[0];
  return {
    ...template.prefill,
    kind,
    tags: {},
    ...(community !== undefined && { community: community.address }),
  };
}
