import { expect } from "chai";
import {
  ChainMismatchError,
  ResourceUnavailableRpcError,
  UnauthorizedProviderError,
  UserRejectedRequestError,
} from "viem";
import { anvil } from "viem/chains";
import { obstacleOf, walletFailureOf } from "./obstacle.ts";

const me = "0x00000000000000000000000000000000000000AA";
const other = "0x00000000000000000000000000000000000000bb";

describe("a wallet that is asked to send", () => {
  it("can, for an account that it shows and on this chain, or where it tells neither", () => {
    expect(obstacleOf({ chainId: 1, accounts: [other, me.toLowerCase() as typeof other] }, me, 1)).to.equal(
      null,
    );
    expect(obstacleOf({ chainId: null, accounts: null }, me, 1)).to.equal(null);
  });

  it("can't where it is locked, shows others, or is on another chain", () => {
    expect(obstacleOf({ chainId: 1, accounts: [] }, me, 1)).to.deep.equal({ kind: "locked" });
    expect(obstacleOf({ chainId: 2, accounts: [other] }, me, 1)).to.deep.equal({
      kind: "otherAccount",
      account: me,
    });
    expect(obstacleOf({ chainId: 2, accounts: [me] }, me, 1)).to.deep.equal({
      kind: "wrongNetwork",
      chainId: 2,
    });
  });

  it("says why it didn't, wrapped or bare", () => {
    const cause = new Error("no");
    expect(walletFailureOf(new UnauthorizedProviderError(cause)).kind).to.equal("locked");
    expect(walletFailureOf({ code: 4100, message: "locked" }).kind).to.equal("locked");
    expect(walletFailureOf(new ResourceUnavailableRpcError(cause)).kind).to.equal("walletBusy");
    expect(walletFailureOf(new UserRejectedRequestError(cause)).kind).to.equal("rejected");
    const mismatch = new ChainMismatchError({ chain: anvil, currentChainId: 1 });
    expect(walletFailureOf(mismatch)).to.deep.equal({ kind: "wrongNetwork", chainId: null });
    expect(walletFailureOf(new Error("odd"))).to.deep.equal({ kind: "unknown", message: "odd" });
  });
});
