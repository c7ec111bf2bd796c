import { expect } from "chai";
import { createDeviceStore } from "../../device/store.ts";
import { memoryStorage } from "../../device/testing/memory-storage.ts";
import { deleteHeld, keysOf } from "./held.ts";

describe("what is held on the device", () => {
  it("is deleted kind by kind, and nothing else", async () => {
    const storage = memoryStorage();
    const device = createDeviceStore(() => storage);
    for (const key of [
      "myceliary.draft.publish",
      "myceliary.searches",
      "myceliary.vote.1",
      "myceliary.sync.log.0x1",
      "wagmi.store",
    ]) {
      device.keep(key, "{}");
    }
    expect(keysOf("drafts", device)).to.deep.equal(["myceliary.draft.publish"]);
    await deleteHeld("drafts", device);
    await deleteHeld("looking", device);
    await deleteHeld("signed", device);
    expect(device.keys("")).to.deep.equal(["myceliary.vote.1", "wagmi.store"]);
  });
});
