"use client";

import { useTranslations } from "use-intl";
import { IdentityError, ProfileRefused } from "../../identity/errors.ts";
import { walletFailureOf } from "../../writes/obstacle.ts";
import { useFailureSentence } from "../writes/useFailureSentence.ts";

/** Says in a sentence why something about a profile didn't work. */
export function useIdentitySentence(): (error: unknown) => string {
  const t = useTranslations("profile.errors");
  const sentenceOf = useFailureSentence();
  return (error) => {
    if (!(error instanceof IdentityError)) return sentenceOf(walletFailureOf(error));
    return t(error.code, { reason: error instanceof ProfileRefused ? error.reason : "" });
  };
}
