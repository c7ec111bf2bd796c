"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import type { Address } from "viem";
import type { AvailableAction } from "../agreement/actions.ts";
import type { AgreementRecord } from "../agreement/record.ts";
import { AskButton } from "./AskButton.tsx";

/** Comes when it is asked for: few agreements end in a dispute. */
const DisputeForm = dynamic(() => import("./DisputeForm.tsx").then((module) => module.DisputeForm));

interface OpenDisputeProps {
  agreement: AgreementRecord;
  me: Address;
  action: AvailableAction;
  label: string;
  effect: string;
  /** What the ruling costs, in wei. */
  fee: bigint;
}

/** The way to a ruling: a button, and then the form. */
export function OpenDispute({ label, effect, ...dispute }: OpenDisputeProps) {
  const [isOpen, setIsOpen] = useState(false);
  if (!isOpen)
    return <AskButton label={label} effect={effect} busy={false} onPress={async () => setIsOpen(true)} />;
  return <DisputeForm {...dispute} label={label} onCancel={() => setIsOpen(false)} />;
}
