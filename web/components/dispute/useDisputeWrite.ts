"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Hex } from "viem";
import { juryAbi, mediatorArbitratorAbi } from "../../contracts/generated/abi.ts";
import { limits } from "../../contracts/generated/limits.ts";
import { useWrite } from "../../writes/useWrite.ts";
import { paths } from "../paths.ts";
import type { DisputeRecord } from "./record.ts";

/** Seats that one draw fills at most: a jury's of the largest size, and after an appeal. */
const WHOLE_JURY = 2n * limits.jurors + 1n;

/** Calls to who rules a dispute; `busy` from the press until every page shows the result. */
export function useDisputeWrite({ arbitrator, disputeID }: DisputeRecord, agreement: Hex) {
  const t = useTranslations("dispute");
  const write = useWrite();
  const [busy, setBusy] = useState(false);

  const send = async (
    title: string,
    functionName: string,
    {
      args = [],
      value = 0n,
      abi = juryAbi,
    }: {
      args?: readonly unknown[];
      value?: bigint;
      abi?: typeof juryAbi | typeof mediatorArbitratorAbi;
    } = {},
  ) => {
    setBusy(true);
    try {
      return await write({
        title,
        href: paths.dispute(agreement),
        call: { address: arbitrator, abi, functionName, args: [disputeID, ...args], value },
      });
    } finally {
      setBusy(false);
    }
  };

  return {
    busy,
    draw: () => send(t("write.draw"), "draw", { args: [WHOLE_JURY] }),
    reseed: () => send(t("write.reseed"), "reseed"),
    commit: (commitment: Hex) => send(t("write.commit"), "commit", { args: [commitment] }),
    reveal: (choice: bigint, salt: Hex) => send(t("write.reveal"), "reveal", { args: [choice, salt] }),
    recuse: () => send(t("write.recuse"), "recuse"),
    tally: () => send(t("write.tally"), "tally"),
    appeal: (cost: bigint) => send(t("write.appeal"), "appeal", { args: ["0x"], value: cost }),
    execute: () => send(t("write.execute"), "execute"),
    mediate: (ruling: bigint) =>
      send(t("write.mediate"), "giveRuling", { args: [ruling], abi: mediatorArbitratorAbi }),
  };
}

export type DisputeWrite = ReturnType<typeof useDisputeWrite>;
