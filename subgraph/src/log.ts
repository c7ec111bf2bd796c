import { Address, Bytes, ethereum } from "@graphprotocol/graph-ts";
import { LogEntry } from "../generated/schema";
import { quoted } from "./json";

/** Unique among all logs. */
export function logId(event: ethereum.Event): Bytes {
  return event.transaction.hash.concatI32(event.logIndex.toI32());
}

function jsonOf(value: ethereum.Value): string {
  const kind = value.kind;
  if (kind == ethereum.ValueKind.BOOL) return value.toBoolean() ? "true" : "false";
  if (kind == ethereum.ValueKind.STRING) return quoted(value.toString());
  if (kind == ethereum.ValueKind.ADDRESS) return '"' + value.toAddress().toHexString() + '"';
  if (kind == ethereum.ValueKind.INT || kind == ethereum.ValueKind.UINT)
    return '"' + value.toBigInt().toString() + '"';
  if (kind == ethereum.ValueKind.BYTES || kind == ethereum.ValueKind.FIXED_BYTES)
    return '"' + value.toBytes().toHexString() + '"';
  return "[" + value.toArray().map<string>((element) => jsonOf(element)).join(",") + "]";
}

function collectAccounts(value: ethereum.Value, seen: Set<string>, accounts: Bytes[]): void {
  if (value.kind == ethereum.ValueKind.ADDRESS) {
    const address = value.toAddress();
    const text = address.toHexString();
    if (seen.has(text) || address.equals(Address.zero())) return;
    seen.add(text);
    accounts.push(address);
  } else if (value.kind == ethereum.ValueKind.ARRAY) {
    const elements = value.toArray();
    for (let i = 0; i < elements.length; i++) collectAccounts(elements[i], seen, accounts);
  }
}

/** Keeps the log as it was. */
export function keepLog(event: ethereum.Event, name: string, subject: Bytes): void {
  const seen = new Set<string>();
  const accounts: Bytes[] = [];
  const members: string[] = [];
  for (let i = 0; i < event.parameters.length; i++) {
    const parameter = event.parameters[i];
    members.push('"' + parameter.name + '":' + jsonOf(parameter.value));
    collectAccounts(parameter.value, seen, accounts);
  }
  const entry = new LogEntry(logId(event));
  entry.event = name;
  entry.contract = event.address;
  entry.subject = subject;
  entry.accounts = accounts;
  entry.arguments = "{" + members.join(",") + "}";
  entry.at = event.block.timestamp;
  entry.block = event.block.number;
  entry.logIndex = event.logIndex.toI32();
  entry.transaction = event.transaction.hash;
  entry.save();
}
