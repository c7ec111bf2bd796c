import { expect } from "chai";
import { Watch } from "./watch.ts";

describe("what pages show", () => {
  it("is as new as the index where nothing came since", () => {
    const watch = new Watch();
    watch.answered(7n);
    expect(watch.look(7n)).to.equal(null);
    expect(watch.look(7n)).to.equal(null);
    expect(watch.look(9n)).to.equal(7n);
    expect(watch.look(9n)).to.equal(null);
  });

  it("is older at the first look where the index went on after a page's own question", () => {
    const watch = new Watch();
    watch.answered(8n);
    watch.answered(7n);
    expect(watch.look(9n)).to.equal(7n);
    expect(watch.look(9n)).to.equal(null);
  });

  it("is older where an answer was on its way during a look", () => {
    const watch = new Watch();
    expect(watch.look(9n)).to.equal(null);
    watch.answered(8n);
    expect(watch.look(9n)).to.equal(8n);
    expect(watch.look(10n)).to.equal(9n);
  });

  it("is not newer than the last look where only newer answers came", () => {
    const watch = new Watch();
    watch.look(9n);
    watch.answered(11n);
    expect(watch.look(11n)).to.equal(9n);
  });

  it("is asked anew by what notices a branch that was left, not by this", () => {
    const watch = new Watch();
    watch.look(9n);
    watch.answered(9n);
    expect(watch.look(8n)).to.equal(null);
    expect(watch.look(9n)).to.equal(8n);
  });
});
