import { expect } from "chai";
import { EDGE_KINDS, type EdgeColumns } from "../edges.ts";
import { createRandom } from "../testing/random.ts";
import { EVIDENCE } from "./evidence.ts";
import { learnForecast } from "./forecast.ts";
import { byTime, splitByTime } from "./history.ts";
import { fitLogistic, logOdds } from "./logistic.ts";
import { forecastPartners } from "./partners.ts";

const NOW = 1_700_000_000;
const PEERS = 60;

/** A history in which the last ten peers are bad to deal with and the others are good, most of the time. */
function history(length: number): EdgeColumns {
  const random = createRandom(4);
  const member = Uint32Array.from({ length }, () => Math.floor(PEERS * random()));
  return byTime({
    peers: PEERS,
    rater: Uint32Array.from({ length }, () => Math.floor(PEERS * random())),
    member,
    experience: Float32Array.from(member, (peer) => (random() < (peer >= 50 ? 0.9 : 0.05) ? -1 : 1)),
    time: Uint32Array.from({ length }, () => NOW - Math.floor(1e7 * random())),
    kind: new Uint8Array(length).fill(EDGE_KINDS.review),
  });
}

describe("learnForecast", () => {
  const past = history(2_000);
  const forecast = learnForecast(past, NOW);

  it("expects bad experiences of those who gave them", () => {
    expect(forecast.probabilityOf(1, 55)).to.be.above(0.6);
    expect(forecast.probabilityOf(1, 5)).to.be.below(0.2);
  });

  it("explains itself: contributions and the intercept add up to the log-odds", () => {
    const parts = forecast.explain(1, 55);
    expect(parts.map(({ evidence }) => evidence)).to.deep.equal([...EVIDENCE]);
    const sum = parts.reduce((all, { contribution }) => all + contribution, forecast.model.intercept);
    expect(1 / (1 + Math.exp(-sum))).to.be.closeTo(forecast.probabilityOf(1, 55), 1e-12);
    const most = parts.toSorted((a, b) => b.contribution - a.contribution)[0];
    expect(most?.evidence).to.equal("member-record");
  });

  it("splits a history by time, and orders it by time", () => {
    const [earlier, later] = splitByTime(past, 0.7);
    expect(earlier.time.length).to.equal(1_400);
    expect(Math.max(...earlier.time)).to.be.at.most(Math.min(...later.time));
  });
});

describe("fitLogistic", () => {
  it("finds the log-odds of a table that it can fit exactly", () => {
    const rows = Array.from({ length: 100 }, (_, i) => Float64Array.of(i % 2));
    // 10 of 50 without, 40 of 50 with.
    const outcomes = rows.map((row, i) => Math.floor(i / 2) < (row[0] === 1 ? 40 : 10));
    const model = fitLogistic(rows, outcomes, 0);
    expect(logOdds(model, Float64Array.of(0))).to.be.closeTo(Math.log(10 / 40), 1e-6);
    expect(logOdds(model, Float64Array.of(1))).to.be.closeTo(Math.log(40 / 10), 1e-6);
  });
});

describe("forecastPartners", () => {
  it("foretells who owes a rating before who is far, and nobody who was rated already", () => {
    const edges: EdgeColumns = {
      peers: 5,
      rater: Uint32Array.of(0, 2, 1, 3),
      member: Uint32Array.of(1, 0, 3, 4),
      experience: Float32Array.of(1, 1, 1, 1),
      time: new Uint32Array(4).fill(NOW),
      kind: new Uint8Array(4).fill(EDGE_KINDS.review),
    };
    const foretold = forecastPartners(edges, NOW).best(0, 10);
    expect(foretold[0]).to.equal(2);
    expect(foretold).to.not.include(1);
    expect(foretold.indexOf(3)).to.be.below(foretold.indexOf(4));
  });
});
