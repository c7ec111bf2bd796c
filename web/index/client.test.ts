import { expect } from "chai";
import { z } from "zod";
import { IndexClient, type IndexClientOptions } from "./client.ts";
import { IndexFailed, IndexUnreachable, IndexUnreadable } from "./errors.ts";
import { accountId, agreementId, communityId, listingId } from "./ids.ts";
import { failureOf, valid } from "./testing/expect.ts";
import {
  ACCOUNT,
  AGREEMENT,
  agreement,
  answered,
  COMMUNITY,
  listing,
  meta,
  move,
  refused,
} from "./testing/samples.ts";
import { type Answer, type Asked, serve, type TestServer } from "./testing/server.ts";

describe("index client", () => {
  let server: TestServer;

  /** Waits between attempts are counted, not waited. */
  const waits: number[] = [];

  async function clientOf(
    answer: (asked: Asked, position: number) => Answer,
    options: IndexClientOptions = {},
  ): Promise<IndexClient> {
    server = await serve(answer);
    return new IndexClient(server.url, {
      wait: async (milliseconds, signal) => {
        signal?.throwIfAborted();
        waits.push(milliseconds);
      },
      ...options,
    });
  }

  beforeEach(() => {
    waits.length = 0;
  });
  afterEach(() => server.close());

  describe("answers", () => {
    it("have whole amounts as bigint, times as seconds and ids as ids", async () => {
      const index = await clientOf(() => answered({ listing: listing("1") }));
      const found = await index.listing(valid(listingId("1")));
      expect(found?.price).to.equal(2n ** 96n - 1n);
      expect(found?.hoursOfWeek).to.equal(2n ** 168n - 1n);
      expect(found?.publishedAt).to.equal(1000);
      expect(found?.publisher.id).to.equal(ACCOUNT);
    });

    it("are null for what the index doesn't know", async () => {
      const index = await clientOf(() => answered({ community: null }));
      expect(await index.community(valid(communityId(COMMUNITY)))).to.equal(null);
    });

    it("read a circle step by step outward, from those who are trusted, and ask of nobody twice", async () => {
      const [ben, cleo, dan, eva] = ["b", "c", "d", "e"].map((digit) => `0x${digit.repeat(40)}`);
      const vouch = (voucher: string, member: string | undefined) => ({
        ...{ id: `${voucher}${member?.slice(2)}`, voucher: { id: voucher }, member: { id: member } },
        ...{ weight: 50, at: "100", until: "200" },
      });
      const all = [
        vouch(ACCOUNT, ben),
        vouch(`${ben}`, cleo),
        vouch(`${ben}`, ACCOUNT),
        vouch(`${cleo}`, dan),
      ];
      const beyond = vouch(`${dan}`, eva);
      const asked: string[][] = [];
      const of = z.object({ where: z.object({ voucher_in: z.array(z.string()) }) });
      const index = await clientOf(({ query, variables }) => {
        if (!query.includes("vouches(")) return answered({ reviews: [] });
        const { voucher_in: vouchers } = of.parse(variables).where;
        asked.push(vouchers);
        return answered({ vouches: [...all, beyond].filter(({ voucher }) => vouchers.includes(voucher.id)) });
      });
      const { vouches } = await index.circle(valid(accountId(ACCOUNT)));
      expect(asked).to.deep.equal([[ACCOUNT], [ben], [cleo]]);
      expect(vouches.map(({ id }) => id)).to.deep.equal(all.map(({ id }) => id));
    });

    it("tell who stands behind a member, without what was taken back or verifiers that are none any more", async () => {
      const community = { id: COMMUNITY, name: "Repair café" };
      const vouch = {
        ...{ id: "0x01", voucher: { id: ACCOUNT }, member: { id: ACCOUNT } },
        ...{ weight: 50, at: "100", until: "200", attestation: "0x02" },
      };
      const verification = (id: string, named: boolean) => ({
        ...{ id, community, verifier: { account: { id: ACCOUNT }, named } },
        ...{ kind: "legal-name", method: "document-seen", at: "100", until: "200", attestation: "0x02" },
      });
      const verifications = [verification("0x03", true), verification("0x04", false)];
      const index = await clientOf(({ query }) => {
        if (query.startsWith("query Verifiers(")) return answered({ verifiers: [{ id: "0x05", community }] });
        return answered(query.includes("vouches(") ? { vouches: [vouch] } : { verifications });
      });
      const standing = await index.standing(valid(accountId(ACCOUNT)));
      expect(standing.vouches.map(({ voucher, until }) => [voucher, until])).to.deep.equal([[ACCOUNT, 200]]);
      expect(standing.verifications.map(({ id }) => id)).to.deep.equal(["0x03"]);
      expect(standing.verifies).to.deep.equal([community]);
      const filters = server.asked.flatMap(({ variables }) => variables.where ?? []);
      expect(filters).to.deep.equal([
        { member: ACCOUNT, revokedAt: null },
        { member: ACCOUNT, revokedAt: null },
        { account: ACCOUNT, named: true },
      ]);
    });

    it("have an agreement's moves in the order in which they took place", async () => {
      const moves = [move(9, 0, "Release"), move(5, 3, "Accept"), move(5, 1, "Propose")];
      const index = await clientOf(({ query }) =>
        answered(query.startsWith("query Moves") ? { moves } : { agreement: agreement(AGREEMENT) }),
      );
      const found = await index.agreement(valid(agreementId(AGREEMENT)));
      expect(found?.moves.map(({ action }) => action)).to.deep.equal(["Propose", "Accept", "Release"]);
      expect(found?.amounts).to.deep.equal([700n, 300n]);
    });

    it("have both sides' agreements, the last changed first", async () => {
      const older = agreement(AGREEMENT, { updatedAt: "1100" });
      const newer = agreement(`0x${"b2".repeat(32)}`, { updatedAt: "1200" });
      const index = await clientOf(({ variables }) => {
        const isPayer = "payer" in ((variables.where ?? {}) as object);
        return answered({ agreements: [isPayer ? older : newer] });
      });
      const found = await index.agreements(valid(accountId(ACCOUNT)));
      expect(found.map(({ id }) => id)).to.deep.equal([newer.id, older.id]);
    });
  });

  describe("filters", () => {
    it("ask for what they say and nothing else", async () => {
      const index = await clientOf(() => answered({ listings: [] }));
      await index.listings({
        kind: "Need",
        categories: [1, 4],
        community: valid(communityId(COMMUNITY.toUpperCase().replace("0X", "0x"))),
        cells: { resolution: 5, in: ["853e628ffffffff"] },
      });
      await index.listings({ withdrawn: true, categories: [] });
      expect(server.asked.map(({ variables }) => variables.where)).to.deep.equal([
        {
          kind: "Need",
          category_in: [1, 4],
          community: COMMUNITY,
          cell5_in: ["853e628ffffffff"],
          standing: true,
        },
        {},
      ]);
    });
  });

  describe("failures", () => {
    const late: [string, Answer][] = [
      ["a broken connection", "hang up"],
      ["a gateway without a server", { status: 502 }],
      ["a server that is busy", { status: 429 }],
      ["an index whose database is away", refused("Store error: database unavailable")],
      ["an index that has read nothing yet", refused("`Qm` has not started syncing yet. Wait for it")],
    ];
    for (const [name, answer] of late)
      it(`try again after ${name}, later each time`, async () => {
        const index = await clientOf((_, position) => (position < 2 ? answer : { json: meta(7) }));
        expect((await index.meta()).block.number).to.equal(7n);
        expect(waits).to.deep.equal([300, 600]);
      });

    it("give up after as many attempts as were wanted", async () => {
      const index = await clientOf(() => "hang up", { attempts: 3 });
      expect(await failureOf(index.meta())).to.be.instanceOf(IndexUnreachable);
      expect(server.asked).to.have.length(3);
    });

    it("name an answer that never comes", async () => {
      const index = await clientOf(() => "say nothing", { attempts: 1, timeout: 20 });
      const error = await failureOf(index.meta());
      expect(error).to.be.instanceOf(IndexUnreachable);
      expect(String(error)).to.contain("takes too long");
    });

    it("don't tell the rest of the index's address, which may hold a key", async () => {
      const index = await clientOf(() => "hang up", { attempts: 1 });
      const error = String(await failureOf(index.meta()));
      expect(error).to.contain(new URL(server.url).host);
      expect(error).to.not.contain("/index");
    });

    it("don't ask twice what the index refuses", async () => {
      const index = await clientOf(() => ({ json: { errors: [{ message: "Type `Query` has no field" }] } }));
      const error = await failureOf(index.meta());
      expect(error).to.be.instanceOf(IndexFailed);
      expect(String(error)).to.contain("Type `Query` has no field");
      expect(server.asked).to.have.length(1);
    });

    const unreadable: [string, Answer, string][] = [
      ["a page instead of data", { text: "<html>" }, "not JSON"],
      ["JSON that is no answer", { json: [1] }, "not GraphQL"],
      ["no data", { json: { data: null } }, ""],
      ["a listing of a newer kind", answered({ listing: listing("1", { kind: "Wish" }) }), "listing.kind"],
      ["an amount that is no number", answered({ listing: listing("1", { price: "1e9" }) }), "price"],
      ["an id that is none", answered({ listing: listing("0x1") }), "listing id"],
    ];
    for (const [name, answer, says] of unreadable)
      it(`say what is wrong with ${name}`, async () => {
        const index = await clientOf(() => answer);
        const error = await failureOf(index.listing(valid(listingId("1"))));
        expect(error).to.be.instanceOf(IndexUnreadable);
        expect(String(error)).to.contain(says);
      });

    it("leave a question that was given up", async () => {
      const index = await clientOf(() => "say nothing");
      const abort = new AbortController();
      const asking = failureOf(index.meta({ signal: abort.signal }));
      abort.abort(new Error("The page was left."));
      expect(String(await asking)).to.contain("The page was left.");
    });
  });

  describe("freshness", () => {
    const cases: [string, number, number | null, { number: bigint; timestamp: number | null }, object][] = [
      [
        "is complete at the chain's head",
        9,
        1000,
        { number: 9n, timestamp: 1000 },
        { blocks: 0n, seconds: 0 },
      ],
      [
        "counts blocks and seconds behind",
        4,
        1000,
        { number: 9n, timestamp: 1060 },
        { blocks: 5n, seconds: 60 },
      ],
      ["is never negative", 9, 1000, { number: 4n, timestamp: 900 }, { blocks: 0n, seconds: 0 }],
      ["may not know the seconds", 4, null, { number: 9n, timestamp: 1060 }, { blocks: 5n, seconds: null }],
    ];
    for (const [name, block, timestamp, head, expected] of cases)
      it(name, async () => {
        const index = await clientOf(() => ({ json: meta(block, timestamp) }));
        expect(await index.freshness(head)).to.include(expected);
      });
  });
});
