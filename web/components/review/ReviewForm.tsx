"use client";

import { useTranslations } from "use-intl";
import type { Address, Hex } from "viem";
import { useConfig } from "../../config/context.tsx";
import { attestCall } from "../../contracts/attest.ts";
import { encodeReview, type Ratings } from "../../contracts/ratings.ts";
import { useMemberName } from "../../identity/useMemberName.ts";
import { useWrite } from "../../writes/useWrite.ts";
import { paths } from "../paths.ts";
import { RatingsForm } from "./RatingsForm.tsx";

/** Says how an exchange was, once and for good. */
export function ReviewForm({ agreement, about }: { agreement: Hex; about: Address }) {
  const title = useTranslations("agreement");
  const { contracts, schemas } = useConfig();
  const nameOf = useMemberName();
  const write = useWrite();

  const send = async (ratings: Ratings) => {
    const done = await write({
      title: title("write.Review", { name: nameOf(about) }),
      href: paths.member(about),
      call: attestCall(contracts.eas, {
        schema: schemas.review,
        recipient: about,
        expirationTime: 0n,
        revocable: false,
        data: encodeReview(agreement, ratings),
      }),
    });
    return done !== null;
  };

  return <RatingsForm subject={agreement} about={about} onSend={send} />;
}
