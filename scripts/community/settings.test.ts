import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { DeploymentError } from "../deployment/errors.ts";
import { ROOT } from "../local/settings.ts";
import { callsOf, parseSettings } from "./settings.ts";

const parse = (content: object) => parseSettings(JSON.stringify(content), "community.json");
const JURY = `0x${"11".repeat(20)}`;
const HOUR = 3600;

describe("The settings of a community to found", () => {
  it("need no more than a name and a use", () => {
    const calls = callsOf(parse({ name: "Neighbours", use: "mutual-aid" }));
    expect(calls.profile.slice(0, 2)).to.deep.equal(["Neighbours", ""]);
    expect(calls.profile[3]).to.equal(0n);
    expect(calls.policy).to.deep.equal([0, false, 0, 0]);
    expect([calls.creditsLimit, calls.governor]).to.deep.equal([undefined, undefined]);
    expect(calls.disputes(JURY)).to.deep.equal([`0x${"00".repeat(20)}`, 0, 0, 0, 0, 0, 0]);
  });

  it("become what the contracts take, in their units", () => {
    const calls = callsOf(
      parse({
        name: "Neighbours",
        use: "time-bank",
        place: { latitude: 52.48, longitude: 13.43 },
        join: { way: "vouches", vouches: 2, weight: 50 },
        jury: { jurors: 3, commitHours: 48, revealHours: 24, appealHours: 24 },
        timeCredits: { limitHours: 20 },
        governor: { votingDelayHours: 24, votingPeriodHours: 72, quorumPercent: 10, timelockDelayHours: 24 },
      }),
    );
    expect(calls.policy).to.deep.equal([2, false, 2, 50]);
    expect(calls.creditsLimit).to.equal(2000);
    expect(calls.governor).to.deep.equal([24 * HOUR, 72 * HOUR, 10, 24 * HOUR]);
    expect(calls.disputes(JURY)).to.deep.equal([JURY, 3, 48 * HOUR, 24 * HOUR, 24 * HOUR, 0, 4 * 96 * HOUR]);
    // Resolution 7 of H3, and no finer.
    expect((calls.profile[3] >> 52n) & 15n).to.equal(7n);
  });

  it("are as the guide for deployers shows them", () => {
    const guide = readFileSync(join(ROOT, "docs/guides/deployers.md"), "utf8");
    const [, settings = ""] = /```json\n(.*?)```/s.exec(guide) ?? [];
    expect(parseSettings(settings, "docs/guides/deployers.md").governor?.quorumPercent).to.equal(10);
  });

  it("are refused with what is wrong, and where", () => {
    const refused: readonly [object, RegExp][] = [
      [{ use: "mutual-aid" }, /name/],
      [{ name: "N", use: "world-domination" }, /use/],
      [{ name: "N".repeat(81), use: "mutual-aid" }, /at most 80 bytes/],
      [
        { name: "N", use: "mutual-aid", jury: { jurors: 2, commitHours: 1, revealHours: 1, appealHours: 1 } },
        /odd/,
      ],
      [{ name: "N", use: "mutual-aid", gouvernor: null }, /gouvernor/],
    ];
    for (const [content, reason] of refused) expect(() => parse(content)).to.throw(DeploymentError, reason);
    expect(() => parseSettings("{", "community.json")).to.throw(
      DeploymentError,
      /community\.json is no JSON/,
    );
  });
});
