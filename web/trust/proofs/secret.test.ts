import { expect } from "chai";
import { createDeviceStore } from "../../device/store.ts";
import { memoryStorage } from "../../device/testing/memory-storage.ts";
import { ProofError } from "./errors.ts";
import { newSecret } from "./identity.ts";
import { keepSecret, keptSecret, readSecret, writeSecret } from "./secret.ts";

const AMAL = `0x${"Aa".repeat(20)}` as const;
const LENA = `0x${"bb".repeat(20)}` as const;

describe("a member's secret", () => {
  it("is kept on the device for its member alone", () => {
    const storage = memoryStorage();
    const device = createDeviceStore(() => storage);
    const secret = newSecret();
    expect(keptSecret(device, AMAL)).to.equal(null);
    keepSecret(device, AMAL, secret);
    expect(keptSecret(device, AMAL)).to.deep.equal(secret);
    expect(keptSecret(device, LENA)).to.equal(null);
  });

  it("comes back from its file, for its member alone", () => {
    const secret = newSecret();
    const text = writeSecret(AMAL, secret);
    expect(readSecret(AMAL, text)).to.deep.equal(secret);
    expect(() => readSecret(LENA, text)).to.throw(ProofError, "secret-of-another");
    for (const wrong of ["soup", "{}", text.replace(/"0x.{4}/u, '"0x')])
      expect(() => readSecret(AMAL, wrong)).to.throw(ProofError, "secret-unreadable");
  });
});
