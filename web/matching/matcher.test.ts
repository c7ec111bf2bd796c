import { expect } from "chai";
import { createMatcher } from "./matcher.ts";
import { rank } from "./rank.ts";
import { exampleListing, exampleQuery } from "./testing/examples.ts";

describe("createMatcher", () => {
  it("ranks what was loaded last, without a worker too", async () => {
    const matcher = createMatcher();
    expect(await matcher.rank(exampleQuery())).to.deep.equal([]);
    expect(await matcher.load([exampleListing()])).to.equal(1);
    expect(await matcher.rank(exampleQuery())).to.deep.equal(rank(exampleQuery(), [exampleListing()]));
    matcher.dispose();
  });

  it("rejects with the typed error and keeps working", async () => {
    const matcher = createMatcher();
    const refused = await matcher.load([exampleListing({ category: 99 })]).catch((cause) => cause);
    expect(refused).to.include({ name: "MatchingError", code: "category-unknown" });
    expect(await matcher.load([exampleListing()])).to.equal(1);
    matcher.dispose();
  });

  it("answers in the order of asking", async () => {
    const matcher = createMatcher();
    const answers = await Promise.all([
      matcher.load([exampleListing()]),
      matcher.rank(exampleQuery()),
      matcher.load([]),
      matcher.rank(exampleQuery()),
    ]);
    expect(answers.map((answer) => (Array.isArray(answer) ? answer.length : answer))).to.deep.equal([
      1, 1, 0, 0,
    ]);
    matcher.dispose();
  });

  it("loads more than one part, and keeps what was there if one is refused", async () => {
    const matcher = createMatcher();
    const many = Array.from({ length: 700 }, (_, i) => exampleListing({ id: String(i + 1) }));
    expect(await matcher.load(many)).to.equal(700);
    const refused = await matcher.load([...many, exampleListing({ id: "7" })]).catch((cause) => cause);
    expect(refused).to.include({ code: "id-duplicate" });
    expect(await matcher.rank(exampleQuery())).to.deep.equal(rank(exampleQuery(), many));
    matcher.dispose();
  });

  it("tells the order alone, and of some how they match", async () => {
    const matcher = createMatcher();
    const many = Array.from({ length: 300 }, (_, i) =>
      exampleListing({ id: String(i + 1), reviewCount: i, overallSum: i * 4 }),
    );
    await matcher.load(many);
    const all = rank(exampleQuery({ limit: 300 }), many);
    expect(await matcher.order(exampleQuery({ limit: 300 }))).to.deep.equal(all.map(({ id }) => id));
    const some = [all[7], all[2]].flatMap((match) => match ?? []);
    const ids = [...some.map(({ id }) => id), "999"];
    expect(await matcher.explain(ids, exampleQuery())).to.deep.equal(some);
    matcher.dispose();
  });

  it("takes listings in, replaces them and takes them away", async () => {
    const matcher = createMatcher();
    await matcher.load([exampleListing()]);
    const better = exampleListing({ reviewCount: 10, overallSum: 50 });
    expect(await matcher.update({ put: [better, exampleListing({ id: "2" })] })).to.equal(2);
    expect(await matcher.rank(exampleQuery())).to.deep.equal(
      rank(exampleQuery(), [better, exampleListing({ id: "2" })]),
    );
    const refused = await matcher.update({ remove: ["2", "3"] }).catch((cause) => cause);
    expect(refused).to.include({ code: "id-unknown" });
    expect(await matcher.update({ remove: ["1", "2"] })).to.equal(0);
    matcher.dispose();
  });

  it("weighs the viewer's trust and taste, and forgets them", async () => {
    const matcher = createMatcher();
    const trusted = exampleListing({ id: "2", publisher: "0xb0" });
    await matcher.load([exampleListing(), trusted]);
    const first = async () => (await matcher.rank(exampleQuery()))[0];
    expect((await first())?.id).to.equal("1");
    await matcher.trust(new Map([["0xB0", 1]]));
    expect((await first())?.id).to.equal("2");
    await matcher.trust(null);
    expect((await first())?.id).to.equal("1");

    const wish = { member: "me", category: 1, tags: trusted.tags, at: 0 };
    await matcher.learn({ everyone: [wish], own: { agreements: [wish], clicks: [] } });
    const liked = (await first())?.factors.find(({ factor }) => factor === "preference");
    expect(liked?.reason.code).to.equal("wanted-before");
    await matcher.learn(null);
    expect(await matcher.rank(exampleQuery())).to.deep.equal(
      rank(exampleQuery(), [exampleListing(), trusted]),
    );
    matcher.dispose();
  });

  it("finds what suits a listing both ways", async () => {
    const matcher = createMatcher();
    await matcher.load([exampleListing({ id: "2", publisher: "0xb0", kind: "Need" })]);
    const [match] = await matcher.rankMutual(exampleListing(), { now: 0, limit: 5 });
    expect(match?.id).to.equal("2");
    matcher.dispose();
  });
});
