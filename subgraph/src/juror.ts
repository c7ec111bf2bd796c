import { Address, BigInt } from "@graphprotocol/graph-ts";
import { JurorEnrolled, JurorResigned, JurorStruck } from "../generated/Jury/IJury";
import { Community, Juror } from "../generated/schema";
import { accountOf } from "./account";
import { keepLog } from "./log";

function countJuror(id: Address, by: i32): void {
  const community = Community.load(id);
  if (community == null) return;
  community.jurorCount = community.jurorCount + by;
  community.save();
}

export function handleJurorEnrolled(event: JurorEnrolled): void {
  keepLog(event, "JurorEnrolled", event.params.community);
  if (Community.load(event.params.community) == null) return;
  accountOf(event.params.juror, event.block.timestamp);
  const juror = new Juror(event.params.community.concat(event.params.juror));
  juror.community = event.params.community;
  juror.account = event.params.juror;
  juror.enrolledAt = event.block.timestamp;
  juror.leftAt = null;
  juror.struck = false;
  juror.save();
  countJuror(event.params.community, 1);
}

function leave(community: Address, account: Address, at: BigInt, struck: bool): void {
  const juror = Juror.load(community.concat(account));
  if (juror == null) return;
  juror.leftAt = at;
  juror.struck = struck;
  juror.save();
  countJuror(community, -1);
}

export function handleJurorResigned(event: JurorResigned): void {
  keepLog(event, "JurorResigned", event.params.community);
  leave(event.params.community, event.params.juror, event.block.timestamp, false);
}

export function handleJurorStruck(event: JurorStruck): void {
  keepLog(event, "JurorStruck", event.params.community);
  leave(event.params.community, event.params.juror, event.block.timestamp, true);
}
