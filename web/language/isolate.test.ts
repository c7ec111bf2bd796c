import { expect } from "chai";
import { flatten } from "../../scripts/messages/compare.ts";
import { signatureOf } from "../../scripts/messages/signature.ts";
import ar from "../messages/ar.json" with { type: "json" };
import { isolateArguments } from "./isolate.ts";

describe("what is put into a message", () => {
  it("is kept together", () => {
    expect(isolateArguments({ a: { b: "إلى {name}: {count, plural, one {واحد} other {#}}" } })).to.deep.equal(
      {
        a: { b: "إلى \u2068{name}\u2069: {count, plural, one {واحد} other {#}}" },
      },
    );
  });

  it("is asked for as before, in all of Arabic", () => {
    const isolated = flatten(isolateArguments(ar));
    for (const [key, message] of flatten(ar)) {
      expect(signatureOf(isolated.get(key) ?? ""), key).to.deep.equal(signatureOf(message));
    }
  });
});
