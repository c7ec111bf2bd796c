import { expect } from "chai";
import { z } from "zod";
import { createKept } from "./kept.ts";
import { createDeviceStore } from "./store.ts";
import { memoryStorage } from "./testing/memory-storage.ts";

const names = z.array(z.string());

describe("a value that is kept on the device", () => {
  it("is the same object until it changes, and tells of the change", () => {
    const storage = memoryStorage();
    const kept = createKept(
      createDeviceStore(() => storage),
      "names",
      names,
      [],
    );
    let told = 0;
    const stop = kept.subscribe(() => told++);
    kept.write(["Amal"]);
    expect(kept.read()).to.deep.equal(["Amal"]);
    expect(kept.read()).to.equal(kept.read());
    expect(told).to.equal(1);
    stop();
    kept.write([]);
    expect([kept.read(), told]).to.deep.equal([[], 1]);
  });

  it("counts as nothing where what was stored has another form, or none", () => {
    const storage = memoryStorage();
    const kept = createKept(
      createDeviceStore(() => storage),
      "names",
      names,
      ["nobody"],
    );
    expect(kept.read()).to.deep.equal(["nobody"]);
    storage.setItem("names", '{"a":1}');
    expect(kept.read()).to.deep.equal(["nobody"]);
    storage.setItem("names", "not even JSON");
    expect(kept.read()).to.deep.equal(["nobody"]);
    storage.setItem("names", '["Bea"]');
    expect(kept.read()).to.deep.equal(["Bea"]);
  });
});
