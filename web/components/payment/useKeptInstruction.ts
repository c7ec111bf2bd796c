"use client";

import { useCallback, useState } from "react";
import { device } from "../../device/store.ts";
import type { AgreementId } from "../../index/ids.ts";
import { PaymentsError } from "../../payments/errors.ts";
import { decodeInstruction, encodeInstruction, type PaymentInstruction } from "../../payments/instruction.ts";

const prefix = "myceliary.instruction.";

function read(agreement: AgreementId): PaymentInstruction | null {
  const kept = device.read(prefix + agreement);
  if (kept === null) return null;
  try {
    return decodeInstruction(kept);
  } catch (error) {
    if (error instanceof PaymentsError) return null;
    throw error;
  }
}

/** Takes away what was kept for an agreement, once it is over. */
export function forgetInstruction(agreement: AgreementId): void {
  device.forget(prefix + agreement);
}

/** The instructions that a member wrote for an agreement, kept on the member's own device; null takes them away. */
export function useKeptInstruction(
  agreement: AgreementId,
): [PaymentInstruction | null, (instruction: PaymentInstruction | null) => void] {
  const [kept, setKept] = useState(() => read(agreement));
  const keep = useCallback(
    (instruction: PaymentInstruction | null) => {
      if (instruction === null) forgetInstruction(agreement);
      else device.keep(prefix + agreement, encodeInstruction(instruction));
      setKept(instruction);
    },
    [agreement],
  );
  return [kept, keep];
}
