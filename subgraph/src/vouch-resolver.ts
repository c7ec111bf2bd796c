import { Vouched, VouchRevoked } from "../generated/VouchResolver/IVouchResolver";
import { Vouch } from "../generated/schema";
import { accountOf } from "./account";
import { countDay } from "./day";
import { keepLog } from "./log";

/** A newer vouch takes the place of the older one. */
export function handleVouched(event: Vouched): void {
  keepLog(event, "Vouched", event.params.attestation);
  const at = event.block.timestamp;
  accountOf(event.params.voucher, at);
  accountOf(event.params.member, at);
  const vouch = new Vouch(event.params.voucher.concat(event.params.member));
  vouch.voucher = event.params.voucher;
  vouch.member = event.params.member;
  vouch.weight = event.params.weight;
  vouch.at = at;
  vouch.until = event.params.until;
  vouch.revokedAt = null;
  vouch.attestation = event.params.attestation;
  vouch.save();
  countDay(at, "vouches");
}

export function handleVouchRevoked(event: VouchRevoked): void {
  keepLog(event, "VouchRevoked", event.params.attestation);
  const vouch = Vouch.load(event.params.voucher.concat(event.params.member));
  if (vouch == null) return;
  vouch.revokedAt = event.block.timestamp;
  vouch.save();
}
