import { Timelock } from "../generated/schema";
import {
  CallExecuted,
  CallScheduled,
  Cancelled,
  MinDelayChange,
  RoleGranted,
  RoleRevoked,
} from "../generated/templates/Timelock/CommunityTimelock";
import { keepLog } from "./log";

export function handleMinDelayChange(event: MinDelayChange): void {
  keepLog(event, "MinDelayChange", event.address);
  const timelock = Timelock.load(event.address);
  if (timelock == null) return;
  timelock.delay = event.params.newDuration;
  timelock.save();
}

export function handleCallScheduled(event: CallScheduled): void {
  keepLog(event, "CallScheduled", event.address);
}

export function handleCallExecuted(event: CallExecuted): void {
  keepLog(event, "CallExecuted", event.address);
}

export function handleCancelled(event: Cancelled): void {
  keepLog(event, "Cancelled", event.address);
}

export function handleRoleGranted(event: RoleGranted): void {
  keepLog(event, "RoleGranted", event.address);
}

export function handleRoleRevoked(event: RoleRevoked): void {
  keepLog(event, "RoleRevoked", event.address);
}
