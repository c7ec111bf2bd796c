import { expect } from "chai";
import { createDeviceStore } from "../../device/store.ts";
import { memoryStorage } from "../../device/testing/memory-storage.ts";
import { setReminders, untold, wantsReminders } from "./reminders.ts";

describe("a juror's reminders", () => {
  it("are off until they are wanted, and off again at a word", () => {
    const storage = memoryStorage();
    const device = createDeviceStore(() => storage);
    expect(wantsReminders(device)).to.equal(false);
    setReminders(device, true);
    expect(wantsReminders(device)).to.equal(true);
    setReminders(device, false);
    expect(wantsReminders(device)).to.equal(false);
  });

  it("come once for each duty, and the device remembers the newest alone", () => {
    const storage = memoryStorage();
    const device = createDeviceStore(() => storage);
    expect(untold(device, ["a", "b"])).to.deep.equal(["a", "b"]);
    expect(untold(device, ["a", "b", "c"])).to.deep.equal(["c"]);
    const many = Array.from({ length: 60 }, (_, index) => String(index));
    expect(untold(device, many)).to.deep.equal(many);
    expect(untold(device, ["59"])).to.deep.equal([]);
    expect(untold(device, ["a"])).to.deep.equal(["a"]);
  });

  it("don't fail over what is damaged", () => {
    const storage = memoryStorage();
    const device = createDeviceStore(() => storage);
    storage.setItem("myceliary.juryTold", "{");
    expect(untold(device, ["a"])).to.deep.equal(["a"]);
  });
});
