import { expect } from "chai";
import {
  ContractFunctionRevertedError,
  encodeErrorResult,
  HttpRequestError,
  UserRejectedRequestError,
} from "viem";
import { agreementsAbi } from "../contracts/generated/abi.ts";
import { failureOf } from "./failure.ts";

const id = `0x${"1".repeat(64)}` as const;
const caller = "0x00000000000000000000000000000000000000aa";

describe("why a write ended", () => {
  it("knows a refusal to sign from an error, however the wallet says it", () => {
    expect(failureOf(new UserRejectedRequestError(new Error("no")))).to.deep.equal({ kind: "rejected" });
    expect(failureOf({ code: 4001, message: "User denied" })).to.deep.equal({ kind: "rejected" });
  });

  it("names the contract's reason", () => {
    const data = encodeErrorResult({
      abi: agreementsAbi,
      errorName: "Agreements_NotPayer",
      args: [id, caller],
    });
    const error = new ContractFunctionRevertedError({
      abi: [...agreementsAbi],
      data,
      functionName: "release",
    });
    const failure = failureOf(error);
    expect(failure).to.deep.include({ kind: "reverted", name: "Agreements_NotPayer" });
  });

  it("tells a node that can't be reached", () => {
    expect(failureOf(new HttpRequestError({ url: "http://127.0.0.1:1" }))).to.deep.equal({
      kind: "unreachable",
    });
  });

  it("keeps the message of what it doesn't know", () => {
    expect(failureOf(new Error("odd"))).to.deep.equal({ kind: "unknown", message: "odd" });
  });
});
