import { logId } from "./agreements.ts";
import { type Argument, big, type Log, text } from "./logs.ts";
import { joined, Rows, type Table, word } from "./rows.ts";

const NOBODY = `0x${"0".repeat(40)}`;
const ADDRESS = /^0x[0-9a-f]{40}$/;

/** What a log is about, by its source; a contract's own logs are about it. */
function subjectOf(log: Log): string {
  const { source, args, contract } = log;
  if (source === "listings") return `0x${word(big(log, "id"))}`;
  if (log.event === "Ruling") return joined(text(log, "arbitrator"), word(big(log, "disputeID")));
  if (source === "agreements") return args.has("id") ? text(log, "id") : contract;
  if (source === "reviewResolver") return text(log, "agreement");
  if (args.has("attestation")) return text(log, "attestation");
  if (source === "jury" || source === "mediatorArbitrator") {
    if (args.has("disputeID")) return joined(contract, word(big(log, "disputeID")));
    return args.has("community") ? text(log, "community") : contract;
  }
  if (args.has("proposalId")) return joined(contract, word(big(log, "proposalId")));
  return source === "communityFactory" || source === "governorFactory" ? text(log, "community") : contract;
}

/** Texts of arguments may look like addresses; only addresses and lists of them count. */
function accountsOf(log: Log, isAddress: (name: string) => boolean): readonly string[] {
  const found = new Set<string>();
  for (const [name, value] of log.args) {
    if (!isAddress(name)) continue;
    for (const each of Array.isArray(value) ? value : [value])
      if (typeof each === "string" && ADDRESS.test(each) && each !== NOBODY) found.add(each);
  }
  return [...found];
}

/** Names of arguments that are addresses nowhere, though they are texts or bytes. */
const NO_ADDRESS = new Set([
  ...["name", "about", "title", "description", "tags", "uri", "reason", "memo", "data", "arbitratorData"],
  ...["calldatas", "signatures", "params"],
]);

const jsonOf = (value: Argument): unknown => {
  if (typeof value === "bigint") return String(value);
  return Array.isArray(value) ? value.map(jsonOf) : value;
};

/** The audit trail; `arguments` is compared as what it says, whatever its spelling. */
export function logEntries(logs: readonly Log[]): Table {
  const rows = new Rows();
  for (const log of logs)
    rows.put(logId(log), {
      event: log.event,
      contract: log.contract,
      subject: subjectOf(log),
      accounts: accountsOf(log, (name) => !NO_ADDRESS.has(name)),
      arguments: JSON.stringify(
        Object.fromEntries([...log.args].map(([name, value]) => [name, jsonOf(value)])),
      ),
      at: String(log.at),
      block: String(log.block),
      logIndex: log.index,
      transaction: log.transaction,
    });
  return rows.table;
}
