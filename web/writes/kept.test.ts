import { expect } from "chai";
import { agreementsAbi, listingsAbi } from "../contracts/generated/abi.ts";
import { keep, restore } from "./kept.ts";
import type { WriteState } from "./life.ts";
import type { Write } from "./store.ts";

const hash = `0x${"ab".repeat(32)}` as const;
const account = "0x00000000000000000000000000000000000000AA";

const writeOf = (state: WriteState): Write => ({
  id: "1",
  title: "Withdraw the soup",
  href: "/listing/?id=7",
  account,
  call: { address: account, abi: listingsAbi, functionName: "withdraw", args: [7n], value: 5n },
  state,
  isPutAway: false,
});

const past = (write: Write) => restore(JSON.parse(JSON.stringify(keep(write))));

describe("what of a write outlives a reload", () => {
  const states: WriteState[] = [
    { step: "sent", hash },
    { step: "mined", hash, block: 2n ** 60n },
    { step: "visible", hash, block: 7n, isFinal: false },
    { step: "sent", hash, nonce: 4 },
    { step: "gone", hash, wasRecorded: true, failure: null },
  ];
  for (const state of states)
    it(`is where it was (${"nonce" in state ? "sent, with its number" : state.step}), and its whole call`, () => {
      const restored = past(writeOf(state));
      expect(restored?.state).to.deep.equal(state);
      expect(restored?.account).to.equal(account);
      expect(restored?.href).to.equal("/listing/?id=7");
      expect(restored?.call).to.deep.include({ functionName: "withdraw", args: [7n], value: 5n });
    });

  it("is its call also where a function of that name has an overload", () => {
    const abi = [
      { type: "function", name: "join", inputs: [], outputs: [], stateMutability: "nonpayable" },
      {
        type: "function",
        name: "join",
        inputs: [{ name: "vouchers", type: "address[]" }],
        outputs: [],
        stateMutability: "nonpayable",
      },
    ] as const;
    const write = writeOf({ step: "sent", hash });
    write.call = { address: account, abi, functionName: "join", args: [[account]] };
    expect(past(write)?.call?.args).to.deep.equal([[account]]);
  });

  it("is nothing of what was not yet sent, and of what is over", () => {
    expect(keep(writeOf({ step: "signing", networkFee: 21_000n }))).to.equal(null);
    expect(keep({ ...writeOf({ step: "sent", hash }), call: null })).to.equal(null);
    expect(keep(writeOf({ step: "visible", hash, block: 7n, isFinal: true }))).to.equal(null);
    expect(keep(writeOf({ step: "failed", hash, failure: { kind: "unreachable" } }))).to.equal(null);
  });

  it("is nothing of what somebody else wrote there", () => {
    const kept = keep(writeOf({ step: "sent", hash }));
    for (const spoiled of [null, {}, { ...kept, account: "0x12" }, { ...kept, state: { step: "sent" } }])
      expect(restore(spoiled)).to.equal(null);
    const call = { address: account, function: agreementsAbi[0], data: "0x", value: "0" };
    expect(restore({ ...kept, call })).to.equal(null);
  });
});
