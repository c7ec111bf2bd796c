"use client";

import { useTranslations } from "use-intl";
import { ProofError } from "../../trust/proofs/errors.ts";

/** What went wrong with a proof, as a sentence that says what to do. */
export function useProofFault(): (error: unknown) => string {
  const t = useTranslations("proofs.fault");
  return (error) => t(error instanceof ProofError ? error.code : "worker-failed");
}
