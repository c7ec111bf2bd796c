import { expect } from "chai";
import { accountId } from "../index/ids.ts";
import { valid } from "../index/testing/expect.ts";
import type { PeerReport } from "../trust/gossip/report.ts";
import { withReports } from "./log.ts";

const [ANA, BEN] = [valid(accountId(`0x${"a".repeat(40)}`)), valid(accountId(`0x${"b".repeat(40)}`))];

const report = (changes: Partial<PeerReport> = {}): PeerReport => ({
  peer: ANA,
  links: 1,
  holds: null,
  lastSynced: 100,
  sent: { bytes: 10, records: 1 },
  received: { bytes: 20, records: 2 },
  refusals: { forged: 1 },
  mutedUntil: null,
  ...changes,
});

describe("what is told of syncing", () => {
  it("adds this visit to those before, peer by peer", () => {
    const first = withReports([], [report()], new Map([[ANA, "direct"]]));
    const then = withReports(
      first,
      [
        report({ lastSynced: null, refusals: { forged: 2, expired: 1 }, mutedUntil: 900 }),
        report({ peer: BEN }),
      ],
      new Map([[BEN, "messages"]]),
    );
    expect(then).to.deep.equal([
      {
        peer: ANA,
        way: "direct",
        lastSynced: 100,
        sent: { bytes: 20, records: 2 },
        received: { bytes: 40, records: 4 },
        refusals: { forged: 3, expired: 1 },
        mutedUntil: 900,
      },
      {
        peer: BEN,
        way: "messages",
        lastSynced: 100,
        sent: { bytes: 10, records: 1 },
        received: { bytes: 20, records: 2 },
        refusals: { forged: 1 },
        mutedUntil: null,
      },
    ]);
  });
});
