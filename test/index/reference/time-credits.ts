import { logId } from "./agreements.ts";
import { big, type Log, text } from "./logs.ts";
import { joined, Rows, type Table, word } from "./rows.ts";

const own = (logs: readonly Log[]) => logs.filter(({ source }) => source === "timeCredits");
const named = (logs: readonly Log[], event: string) => own(logs).filter((log) => log.event === event);

export function timeCredits(logs: readonly Log[]): Table {
  const rows = new Rows();
  for (const log of logs.filter(({ event }) => event === "TimeCreditsCreated")) {
    const id = text(log, "credits");
    const said = own(logs).filter(({ contract }) => contract === id);
    const changes = said.filter(({ event }) => event === "BalancesChanged");
    const limit = said.findLast(({ event }) => event === "LimitChanged") ?? log;
    const last = changes.at(-1);
    rows.put(id, {
      community: text(log, "community"),
      limit: String(big(limit, "limit")),
      outstanding: last === undefined ? "0" : String(big(last, "outstanding")),
      transferCount: changes.length,
      createdAt: String(log.at),
    });
  }
  return rows.table;
}

/** Balances as sums of all transfers, which the contract's own signed balances then have to equal. */
export function creditsAccounts(logs: readonly Log[]): Table {
  const rows = new Rows();
  for (const log of own(logs)) {
    const open = (account: string) =>
      rows.open(joined(log.contract, account), () => ({
        credits: log.contract,
        account,
        balance: "0",
        ownLimit: null,
        paid: "0",
        received: "0",
      }));
    const add = (account: string, field: "paid" | "received", amount: bigint) => {
      const row = open(account);
      row[field] = String(BigInt(String(row[field])) + amount);
      row.balance = String(BigInt(String(row.received)) - BigInt(String(row.paid)));
    };
    if (log.event === "BalancesChanged") {
      add(text(log, "from"), "paid", big(log, "amount"));
      add(text(log, "to"), "received", big(log, "amount"));
    }
    if (log.event === "MemberLimitChanged") open(text(log, "account")).ownLimit = String(big(log, "limit"));
    if (log.event === "MemberLimitCleared") open(text(log, "account")).ownLimit = null;
  }
  return rows.table;
}

export function creditsTransfers(logs: readonly Log[]): Table {
  const rows = new Rows();
  for (const log of named(logs, "BalancesChanged"))
    rows.put(logId(log), {
      credits: log.contract,
      from: text(log, "from"),
      to: text(log, "to"),
      amount: String(big(log, "amount")),
      fromBalance: String(big(log, "fromBalance")),
      toBalance: String(big(log, "toBalance")),
      outstanding: String(big(log, "outstanding")),
      at: String(log.at),
      transaction: log.transaction,
    });
  return rows.table;
}

export function creditsPayments(logs: readonly Log[]): Table {
  const rows = new Rows();
  const keyOf = (log: Log) => joined(log.contract, word(big(log, "id")));
  const reversed = new Map(named(logs, "Reversed").map((log) => [keyOf(log), String(log.at)]));
  for (const log of named(logs, "Paid"))
    rows.put(keyOf(log), {
      credits: log.contract,
      number: String(big(log, "id")),
      from: text(log, "from"),
      to: text(log, "to"),
      amount: String(big(log, "amount")),
      memo: text(log, "memo"),
      at: String(log.at),
      reversedAt: reversed.get(keyOf(log)) ?? null,
      transaction: log.transaction,
    });
  return rows.table;
}
