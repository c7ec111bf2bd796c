import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { expect } from "chai";
import {
  type AbiFunction,
  encodeFunctionData,
  ethAddress,
  getAddress,
  keccak256,
  parseAbiItem,
  stringToHex,
  toFunctionSelector,
  zeroAddress,
  zeroHash,
} from "viem";
import * as abis from "../../../../web/contracts/generated/abi.ts";
import { DEPLOYMENT } from "../../testing/deployment.ts";
import { descriptorSchema } from "../../testing/descriptor-schema.ts";
import { readCall } from "../../testing/wallet.ts";
import type { Descriptor, Field } from "./descriptor.ts";
import { CALLS, ContractUnrecorded, descriptorsOf } from "./descriptors.ts";
import { leavesOf } from "./fields.ts";

const root = new URL("../../../../", import.meta.url);

/** ABIs of which members call nothing, and who does. */
const NOT_CALLED: Readonly<Record<string, string>> = {
  arbitratorAbi: "an interface: the jury and the mediator have it",
  errorsAbi: "errors alone",
  feesAbi: "an interface: the jury and the mediator have it",
  reviewResolverAbi: "EAS calls it",
  timelockAbi: "the governor calls it",
  verificationResolverAbi: "EAS calls it",
  vouchResolverAbi: "EAS calls it",
};

/** Where OpenZeppelin lays down messages that our contracts take. */
const INHERITED = [
  "@openzeppelin/contracts/governance/Governor.sol",
  "@openzeppelin/contracts/governance/utils/Votes.sol",
  "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol",
];

const descriptors = Object.entries(descriptorsOf(DEPLOYMENT));
const calls = descriptors.filter(([file]) => file.startsWith("calldata-"));
const messages = descriptors.filter(([file]) => file.startsWith("eip712-"));

const formatsOf = ([, { display }]: readonly [string, Descriptor]) => Object.entries(display.formats);
const pathsOf = (fields: readonly Field[]) =>
  fields.map(({ path }) => path).filter((path) => !path.startsWith("@."));

/** A call's or message's key, read back as what it spells. */
function inputsOf(key: string): AbiFunction["inputs"] {
  const item = parseAbiItem(`function ${key}`);
  if (!("inputs" in item)) throw new Error(`${key} is no function.`);
  return item.inputs;
}

/** `ATTEST_TYPEHASH` of EAS 1.4.0 (EIP1271Verifier.sol), whose other messages no member is asked to sign. */
const EAS_ATTEST_TYPEHASH = "0xfeb2925a02bae3dae48d424a0437a2b6ac939aa9230ddc55a1a76f065d988076";

/** Every `keccak256("Name(type name,…)")` in sources: the types of all messages that a contract takes. */
async function messageTypes(): Promise<string[]> {
  const folder = new URL("contracts/", root);
  const own = (await readdir(folder, { recursive: true }))
    .filter((file) => file.endsWith(".sol") && !/^(mocks|examples)\//.test(file))
    .map((file) => new URL(file, folder));
  const inherited = INHERITED.map(
    (file) => new URL(`file://${createRequire(import.meta.url).resolve(file)}`),
  );
  const sources = await Promise.all([...own, ...inherited].map((file) => readFile(file, "utf8")));
  return sources.flatMap((source) =>
    [...source.matchAll(/keccak256\(\s*((?:"[^"]*"\s*)+)\)/g)]
      .map(([, strings = ""]) => [...strings.matchAll(/"([^"]*)"/g)].map(([, part]) => part).join(""))
      .filter((type) => /^[A-Z]\w*\(/.test(type)),
  );
}

describe("clear-signing descriptors", () => {
  for (const [file, descriptor] of descriptors) {
    it(`are what ERC-7730 says: ${file}`, () => {
      expect(descriptorSchema.safeParse(descriptor).error?.issues ?? []).to.deep.equal([]);
    });
  }

  it("miss no contract", () => {
    const described = new Set<unknown>(CALLS.map(({ abi }) => abi));
    const missing = Object.entries(abis)
      .filter(([name, abi]) => !described.has(abi) && NOT_CALLED[name] === undefined)
      .map(([name]) => name);
    expect(missing).to.deep.equal([]);
  });

  it("miss no function that members call, and name none that is not there", () => {
    for (const { abi, words, contractName } of CALLS) {
      const writes = abi.flatMap((item) =>
        item.type === "function" && !["view", "pure"].includes(item.stateMutability) ? [item.name] : [],
      );
      const told = [...Object.keys(words.calls), ...Object.keys(words.others)];
      expect(told, contractName).to.have.members([...new Set(writes)]);
    }
  });

  it("have the contract's own selector for each function", () => {
    for (const [at, call] of calls.entries()) {
      const { abi, words } = CALLS[at] ?? { abi: [], words: { calls: {} } };
      const real = abi.flatMap((item) =>
        item.type === "function" && Object.hasOwn(words.calls, item.name) ? [toFunctionSelector(item)] : [],
      );
      const spelled = formatsOf(call).map(([key]) => toFunctionSelector(`function ${key}`));
      expect(spelled, call[0]).to.have.members(real);
    }
  });

  it("show or hide every value, each once", () => {
    for (const descriptor of descriptors)
      for (const [key, { fields }] of formatsOf(descriptor)) {
        const leaves = leavesOf(inputsOf(key)).map(({ path }) => path);
        expect(pathsOf(fields), key).to.have.ordered.members(leaves);
      }
  });

  it("miss no message, and have the very type that the contract hashes", async () => {
    const keys = messages.flatMap((message) => formatsOf(message).map(([key]) => key));
    const delegated = keys.filter((key) => key.startsWith("Attest("));
    expect(delegated.map((key) => keccak256(stringToHex(key)))).to.deep.equal([EAS_ATTEST_TYPEHASH]);
    expect(keys.filter((key) => !delegated.includes(key))).to.have.members(await messageTypes());
  });

  it("refer only to what is there", () => {
    for (const [file, descriptor] of descriptors)
      for (const [key, { fields }] of formatsOf([file, descriptor])) {
        const leaves = leavesOf(inputsOf(key)).map(({ path }) => `#.${path}`);
        for (const field of fields) {
          if (field.format === "enum")
            expect(descriptor.metadata.enums, key).to.have.property(
              field.params.$ref.replace("$.metadata.enums.", ""),
            );
          if (field.format === "tokenAmount") expect(leaves, key).to.include(field.params.tokenPath);
          if (field.format === "calldata") expect(leaves, key).to.include(field.params.calleePath);
        }
      }
  });

  it("say what money a payable call takes along", () => {
    const payable = calls.flatMap((call) =>
      formatsOf(call).flatMap(([key, { fields }]) =>
        fields.some(({ path }) => path === "@.value") ? [key] : [],
      ),
    );
    const names = payable.map((key) => key.slice(0, key.indexOf("(")));
    expect(names).to.have.members([
      ...["propose", "accept", "open", "dispute"],
      ...["appeal"],
      ...["attest", "attestByDelegation", "revoke"],
      ...["execute"],
    ]);
  });

  it("let a wallet read a call with nothing else", () => {
    const [, agreements] = calls.find(([file]) => file === "calldata-Agreements.json") ?? [];
    if (agreements === undefined) throw new Error("Nothing describes agreements.");
    const [payer, provider] = [`0x${"a".repeat(40)}`, `0x${"b".repeat(40)}`] as const;
    const terms = {
      payer,
      provider,
      community: zeroAddress,
      listing: 0n,
      token: ethAddress,
      amounts: [7n, 8n],
      acceptBy: 1,
      deliverBy: 2,
      reviewWindow: 3,
      arbitrator: zeroAddress,
      arbitratorData: "0x",
      choices: 0,
      rulingWindow: 0,
      content: zeroHash,
      salt: 5n,
    } as const;
    const data = encodeFunctionData({ abi: abis.agreementsAbi, functionName: "release", args: [terms, 7n] });
    expect(readCall(agreements, data)).to.deep.equal({
      intent: "Release money to who provides",
      lines: [
        ["Who pays", getAddress(payer)],
        ["Who provides", getAddress(provider)],
        ["Paid in", getAddress(ethAddress)],
        ["For each step", 7n],
        ["For each step", 8n],
        ["To be accepted by", 1],
        ["To be delivered by", 2],
        ["Time to look at the work", 3],
        ["Release", 7n],
      ],
    });
  });

  it("refuse a deployment without a contract that they are about", () => {
    const { jury: _, ...contracts } = DEPLOYMENT.contracts;
    expect(() => descriptorsOf({ ...DEPLOYMENT, contracts })).to.throw(ContractUnrecorded, /no jury/);
  });
});
