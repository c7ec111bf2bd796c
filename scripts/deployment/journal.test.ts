import { expect } from "chai";
import { unsent, without } from "./journal.ts";

const prepared = (futureId: string, nonce: number) => ({
  futureId,
  networkInteractionId: 1,
  nonce,
  type: "TRANSACTION_PREPARE_SEND",
});
const sent = (futureId: string, nonce: number) => ({
  ...prepared(futureId, nonce),
  type: "TRANSACTION_SEND",
  transaction: { hash: "0x01", fees: {} },
});
const written = (...messages: readonly object[]) =>
  messages.map((message) => `\n${JSON.stringify(message)}`).join("");

describe("A journal that an interruption cut short", () => {
  it("tells which steps were prepared and not noted as sent", () => {
    const text = written(
      { type: "DEPLOYMENT_INITIALIZE", chainId: 1 },
      prepared("A", 0),
      prepared("B", 1),
      sent("A", 0),
    );
    expect(unsent(text).map(({ futureId }) => futureId)).to.deep.equal(["B"]);
  });

  it("takes a step that is sent anew for another", () => {
    const text = written(prepared("A", 0), sent("A", 0), prepared("A", 3));
    expect(unsent(text).map(({ nonce }) => nonce)).to.deep.equal([3]);
  });

  it("loses a step that was never sent, and no other line", () => {
    const text = written(prepared("A", 0), sent("A", 0), prepared("B", 1));
    expect(without(text, unsent(text))).to.equal(written(prepared("A", 0), sent("A", 0)));
  });

  it("loses a last line that is half written", () => {
    const whole = written(prepared("A", 0), sent("A", 0));
    expect(without(`${whole}\n{"futureId":"B","ty`, [])).to.equal(whole);
    expect(without(whole, [])).to.equal(whole);
  });

  it("keeps a line in its middle that it can't read: Ignition says what is wrong with it", () => {
    const text = `\nnonsense${written(prepared("A", 0))}`;
    expect(without(text, [])).to.equal(text);
  });
});
