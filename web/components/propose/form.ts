import { parseUnits } from "viem";
import * as z from "zod/mini";
import { limits } from "../../contracts/generated/limits.ts";

/** Seconds; each within the bounds of the contract. */
export const reviewWindows = [3600, 86_400, 259_200, 604_800, 1_209_600, 2_592_000, 7_776_000] as const;

/** What the member typed, as typed. Times as an `<input type="datetime-local">` gives them, in the device's zone. */
export const proposalSchema = z.object({
  payment: z.enum(["escrow", "hours", "none"]),
  amount: z.string(),
  acceptBy: z.string(),
  deliverBy: z.string(),
  reviewWindow: z.string(),
  /** Whether those whom the community proposes rule if the two disagree; without, they can only settle. */
  isRuled: z._default(z.boolean(), true),
});

export type Proposal = z.infer<typeof proposalSchema>;

/** Money that the agreement holds, hours that it holds, or nothing held. */
export type Payment = Proposal["payment"];

export type ProposalProblem =
  | "amountMissing"
  | "amountFormat"
  | "amountZero"
  | "amountLarge"
  | "timeMissing"
  | "acceptByPast"
  | "deliverByEarly"
  | "deliverByLate"
  | "reviewWindow";

export type ProposalProblems = Partial<Record<keyof Proposal, ProposalProblem>>;

/** What the contract takes. Amount in the smallest unit, times in Unix seconds. */
export interface ProposalTerms {
  payment: Payment;
  amount: bigint;
  acceptBy: number;
  deliverBy: number;
  reviewWindow: number;
}

/** Seconds until which a proposal and its delivery run unless the member says otherwise. */
const ACCEPT_SECONDS = 3 * 86_400;
const DELIVER_SECONDS = 14 * 86_400;

/** The form as it opens. `now` is the chain's time in Unix seconds. */
export function initialProposal(now: number, price: string, payment: Payment): Proposal {
  return {
    payment,
    amount: price,
    acceptBy: toLocalInput(now + ACCEPT_SECONDS),
    deliverBy: toLocalInput(now + DELIVER_SECONDS),
    reviewWindow: "259200",
    isRuled: true,
  };
}

/** A Unix time as an `<input type="datetime-local">` takes it, to the minute, in the device's zone. */
export function toLocalInput(seconds: number): string {
  const date = new Date(seconds * 1000);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${String(date.getFullYear()).padStart(4, "0")}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

function seconds(input: string): number | null {
  const milliseconds = Date.parse(input);
  return Number.isNaN(milliseconds) ? null : Math.floor(milliseconds / 1000);
}

/** The amount in the smallest unit, or what is wrong with it. */
export function checkAmount(input: string, decimals: number): bigint | ProposalProblem {
  const text = input.trim().replace(",", ".");
  if (text === "") return "amountMissing";
  const [, whole, fraction = ""] = /^(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === undefined || fraction.length > decimals) return "amountFormat";
  const amount = parseUnits(text, decimals);
  if (amount === 0n) return "amountZero";
  return amount > limits.amount ? "amountLarge" : amount;
}

/** Checks every field against the contract's own bounds: what passes here, the contract takes. */
export function checkProposal(
  proposal: Proposal,
  now: number,
  decimals: Readonly<Record<"escrow" | "hours", number>>,
): { terms: ProposalTerms } | { problems: ProposalProblems } {
  const problems: ProposalProblems = {};
  const { payment } = proposal;

  const amount = payment === "none" ? 0n : checkAmount(proposal.amount, decimals[payment]);
  if (typeof amount === "string") problems.amount = amount;

  const acceptBy = seconds(proposal.acceptBy);
  if (acceptBy === null) problems.acceptBy = "timeMissing";
  else if (acceptBy <= now) problems.acceptBy = "acceptByPast";

  const deliverBy = seconds(proposal.deliverBy);
  if (deliverBy === null) problems.deliverBy = "timeMissing";
  else if (deliverBy <= Math.max(now, acceptBy ?? 0)) problems.deliverBy = "deliverByEarly";
  else if (deliverBy > now + Number(limits.termMaxSeconds)) problems.deliverBy = "deliverByLate";

  const reviewWindow = Number(proposal.reviewWindow);
  const known =
    limits.reviewWindowMinSeconds <= reviewWindow && reviewWindow <= limits.reviewWindowMaxSeconds;
  if (!Number.isInteger(reviewWindow) || !known) problems.reviewWindow = "reviewWindow";

  if (
    Object.keys(problems).length > 0 ||
    typeof amount === "string" ||
    acceptBy === null ||
    deliverBy === null
  ) {
    return { problems };
  }
  return { terms: { payment, amount, acceptBy, deliverBy, reviewWindow } };
}
