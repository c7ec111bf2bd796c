import { expect } from "chai";
import fc from "fast-check";
import { createNegotiation } from "./negotiation.ts";
import type { NegotiationBody } from "./signal.ts";
import { JsepModel } from "./testing/jsep.ts";

interface Letter {
  readonly to: 0 | 1;
  readonly sequence: number;
  readonly body: NegotiationBody;
}

/** Lets all that is under way inside of both sides come to rest. */
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Two sides; the second is the one that was called: it offers first and never gives way. */
function pair() {
  const post: Letter[] = [];
  const failures: unknown[] = [];
  const connections = [new JsepModel(), new JsepModel()] as const;
  const sides = ([0, 1] as const).map((me) => {
    let sequence = 0;
    return createNegotiation(connections[me], {
      polite: me === 0,
      first: me === 1,
      send: (body) => {
        post.push({ to: me === 0 ? 1 : 0, sequence, body });
        return sequence++;
      },
      prepareAnswer: async () => {},
      failed: (error) => failures.push(error),
    });
  });
  const deliver = ({ to, sequence, body }: Letter) => sides[to]?.receive(sequence, body);
  const deliverAll = async () => {
    await settle();
    for (let letter = post.shift(); letter !== undefined; letter = post.shift()) {
      deliver(letter);
      await settle();
    }
  };
  return { post, failures, connections, sides, deliver, deliverAll };
}

const isAgreed = ({ connections: [one, other] }: ReturnType<typeof pair>): boolean => {
  const [mine, theirs] = one.agreement();
  return mine !== undefined && other.agreement()[0] === theirs && other.agreement()[1] === mine;
};

const candidate = (usernameFragment: string, candidate: string): NegotiationBody => ({
  type: "candidates",
  candidates: [{ candidate, sdpMid: "0", sdpMLineIndex: 0, usernameFragment }],
});

describe("negotiation", () => {
  it("agrees in two signals: an offer of the one called, and the answer", async () => {
    const two = pair();
    two.connections[1].restartIce();
    await settle();
    expect(two.post.map(({ to, body }) => [to, "kind" in body && body.kind])).to.deep.equal([[0, "offer"]]);
    await two.deliverAll();
    expect(isAgreed(two)).to.equal(true);
    expect(two.failures).to.deep.equal([]);
  });

  it("waits for the first offer on the caller's side, whatever it has to say", async () => {
    const two = pair();
    two.connections[0].restartIce();
    await settle();
    expect(two.post).to.deep.equal([]);
  });

  it("lets the polite side give way where offers cross, which offers again afterwards", async () => {
    const two = pair();
    two.connections[1].restartIce();
    await two.deliverAll();
    for (const connection of two.connections) connection.restartIce();
    await settle();
    expect(two.post.map(({ body }) => "kind" in body && body.kind)).to.deep.equal(["offer", "offer"]);
    await two.deliverAll();
    expect(two.connections.map(({ signalingState }) => signalingState)).to.deep.equal(["stable", "stable"]);
    expect(isAgreed(two)).to.equal(true);
    expect(two.failures).to.deep.equal([]);
  });

  it("keeps addresses that come before their description, and drops none of several", async () => {
    const two = pair();
    two.connections[1].restartIce();
    await settle();
    const fragment = two.connections[1].localDescription?.sdp.match(/ufrag:(\S+)/)?.[1] ?? "";
    two.deliver({ to: 0, sequence: 9, body: candidate(fragment, "early") });
    two.deliver({ to: 0, sequence: 10, body: candidate("of another time", "strange") });
    await two.deliverAll();
    two.deliver({ to: 0, sequence: 11, body: candidate(fragment, "late") });
    await settle();
    expect(two.connections[0].added).to.deep.equal(["early", "late"]);
    expect(two.failures).to.deep.equal([]);
  });

  it("says the same again for a retry while no answer came, and tries new ways once one did", async () => {
    const two = pair();
    two.connections[1].restartIce();
    await settle();
    const [lost] = two.post.splice(0);
    two.sides[1]?.retry();
    await settle();
    expect(two.post.map(({ body }) => body)).to.deep.equal([lost?.body]);
    await two.deliverAll();
    const before = two.connections[1].agreement()[0];
    two.sides[1]?.retry();
    await two.deliverAll();
    expect(isAgreed(two)).to.equal(true);
    expect(two.connections[1].agreement()[0]).to.not.equal(before);
  });

  it("takes an answer to an offer that was sent twice, whichever of the two it names", async () => {
    const two = pair();
    two.connections[1].restartIce();
    await settle();
    two.sides[1]?.retry();
    await settle();
    expect(two.post).to.have.lengthOf(2);
    await two.deliverAll();
    expect(isAgreed(two)).to.equal(true);
    expect(two.failures).to.deep.equal([]);
  });

  it("drops an older offer that comes late, and one that comes twice", async () => {
    const two = pair();
    two.connections[1].restartIce();
    await settle();
    const old = two.post[0];
    await two.deliverAll();
    two.connections[1].restartIce();
    await settle();
    const newer = two.post[0];
    await two.deliverAll();
    const agreed = two.connections[0].agreement();
    for (const letter of [old, newer]) if (letter !== undefined) two.deliver(letter);
    await settle();
    expect(two.connections[0].agreement()).to.deep.equal(agreed);
    expect(two.post).to.deep.equal([]);
  });

  it("takes no answer to an offer that it has taken back", async () => {
    const two = pair();
    const [ada, ben] = two.connections;
    ben.restartIce();
    await two.deliverAll();
    ada.restartIce();
    await settle();
    const next = async () => {
      const letter = two.post.shift();
      if (letter !== undefined) two.deliver(letter);
      await settle();
    };
    await next();
    const [late] = two.post.splice(0);
    ben.restartIce();
    await settle();
    await next();
    // Ada gave way and answered; now she offers anew what she still wants.
    expect(ada.signalingState).to.equal("have-local-offer");
    if (late !== undefined) two.deliver(late);
    await settle();
    expect(ada.signalingState).to.equal("have-local-offer");
    await two.deliverAll();
    expect(isAgreed(two)).to.equal(true);
    expect(two.failures).to.deep.equal([]);
  });

  it("reports what the browser refuses", async () => {
    const two = pair();
    two.connections[1].restartIce();
    await settle();
    two.connections[1].setRemoteDescription = () => Promise.reject(new Error("not a description"));
    two.deliver({ to: 1, sequence: 1, body: { type: "description", kind: "answer", sdp: "?", answers: 0 } });
    await settle();
    expect(two.failures).to.have.lengthOf(1);
  });

  it("agrees in the end whatever was lost, doubled or reordered, once signals come through again", async () => {
    const happening = fc.record({
      what: fc.constantFrom("deliver", "deliver", "deliver", "lose", "double", "restart", "retry" as const),
      which: fc.nat(30),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { maxLength: 40 }), async (story) => {
        const two = pair();
        two.connections[1].restartIce();
        for (const { what, which } of story) {
          await settle();
          const place = which % Math.max(1, two.post.length);
          const letter = two.post[place];
          if (what === "restart") two.connections[which % 2 === 0 ? 0 : 1].restartIce();
          else if (what === "retry") two.sides[which % 2]?.retry();
          else if (letter !== undefined) {
            if (what !== "lose") two.deliver(letter);
            if (what !== "double") two.post.splice(place, 1);
          }
        }
        await two.deliverAll();
        for (let round = 0; round < 2; round++) {
          for (const side of two.sides) {
            side.retry();
            await two.deliverAll();
          }
        }
        expect(two.failures).to.deep.equal([]);
        expect(two.connections.map(({ signalingState }) => signalingState)).to.deep.equal([
          "stable",
          "stable",
        ]);
        expect(isAgreed(two)).to.equal(true);
      }),
      { numRuns: 500 },
    );
  });
});
