import { hexlify, toUtf8Bytes } from "ethers";
import type { Plan } from "./plan.ts";
import type { Happening, Log, Stage } from "./story.ts";

const GAS = { make: 600_000n, pay: 300_000n };

/** The time bank's credits, made by its founder, and its members' transfers. */
export function tellTimeBank(plan: Plan, stage: Stage): readonly Happening[] {
  const { deployment, interfaces, memberAddresses, communityAddresses } = stage;
  const { timeBank } = plan;
  const { timeCredits, communityFactory } = interfaces;
  let credits = "";
  const ids: bigint[] = [];
  const made = {
    slot: timeBank.slot,
    member: plan.members.findIndex((member) => member.isFounder && member.community === timeBank.community),
    gas: GAS.make,
    said: "making time credits",
    call: () => ({
      to: deployment.contracts.communityFactory,
      data: communityFactory.encodeFunctionData("createTimeCredits", [
        communityAddresses[timeBank.community],
        timeBank.limit,
      ]),
      value: 0n,
    }),
    mined(logs: readonly Log[]) {
      const topic = communityFactory.getEvent("TimeCreditsCreated")?.topicHash;
      const created = logs.find(({ topics }) => topics[0] === topic);
      credits = `0x${created?.topics[2]?.slice(-40)}`;
    },
  };
  const transfers = timeBank.payments.flatMap(
    ({ from, to, amount, memo, slot, reversedSlot }, i): Happening[] => {
      const paid = {
        slot,
        member: from,
        gas: GAS.pay,
        said: `member ${from} paying ${to} in hours`,
        call: () => ({
          to: credits,
          data: timeCredits.encodeFunctionData("transferWithMemo", [
            memberAddresses[to],
            amount,
            hexlify(toUtf8Bytes(memo)),
          ]),
          value: 0n,
        }),
        mined(logs: readonly Log[]) {
          const log = logs.find(({ topics }) => topics[0] === timeCredits.getEvent("Paid")?.topicHash);
          ids[i] = BigInt(log?.topics[1] ?? 0);
        },
      };
      if (reversedSlot === null) return [paid];
      const reversed = {
        slot: reversedSlot,
        member: to,
        gas: GAS.pay,
        said: `member ${to} giving ${from}'s hours back`,
        call: () => ({ to: credits, data: timeCredits.encodeFunctionData("reverse", [ids[i]]), value: 0n }),
      };
      return [paid, reversed];
    },
  );
  return [made, ...transfers];
}
