import { BigInt } from "@graphprotocol/graph-ts";
import { Agreement, Milestone } from "../generated/schema";

/** Milestones of new terms, with nothing released. */
export function beginMilestones(agreement: Agreement): void {
  const amounts = agreement.amounts;
  for (let i = 0; i < amounts.length; i++) {
    const milestone = new Milestone(agreement.id.concatI32(i));
    milestone.agreement = agreement.id;
    milestone.position = i;
    milestone.amount = amounts[i];
    milestone.released = BigInt.zero();
    milestone.status = "Open";
    milestone.save();
  }
}

/** Where nothing is held in escrow, the payer's word releases all at once. */
function isReleasedByWord(agreement: Agreement): bool {
  return agreement.lastAction == "Release" || agreement.lastAction == "ReleaseAfterReview";
}

function statusOf(milestone: Milestone, agreement: Agreement): string {
  const closed = agreement.state == "Closed";
  if (milestone.amount.isZero()) {
    if (!closed) return "Open";
    return isReleasedByWord(agreement) ? "Released" : "Unreleased";
  }
  if (milestone.released.equals(milestone.amount)) return "Released";
  if (!milestone.released.isZero()) return "Partial";
  return closed ? "Unreleased" : "Open";
}

/** Gives the milestones, in their order, what the provider got so far. */
export function spreadOverMilestones(agreement: Agreement, at: BigInt): void {
  const closed = agreement.state == "Closed";
  if (!closed && agreement.lastAction != "Release") return;
  let left = agreement.paidToProvider;
  for (let i = 0; i < agreement.amounts.length; i++) {
    const milestone = Milestone.load(agreement.id.concatI32(i));
    if (milestone == null) return;
    milestone.released = left.lt(milestone.amount) ? left : milestone.amount;
    left = left.minus(milestone.released);
    milestone.status = statusOf(milestone, agreement);
    if (milestone.endedAt === null && (closed || milestone.status == "Released")) milestone.endedAt = at;
    milestone.save();
  }
}
