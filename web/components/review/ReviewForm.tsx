"use client";

import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import { useConfig } from "../../config/context.tsx";
import { attestCall } from "../../contracts/attest.ts";
import { encodeReview, type Ratings } from "../../contracts/ratings.ts";
import { useMemberName } from "../../identity/useMemberName.ts";
import { type AgreementId, accountId } from "../../index/ids.ts";
import { useSync } from "../../sync/useSync.ts";
import { useWrite } from "../../writes/useWrite.ts";
import { paths } from "../paths.ts";
import { type SignFault, useSigning } from "../standing/useSigning.ts";
import { useWays } from "../standing/useWays.ts";
import { WayChoice } from "../standing/WayChoice.tsx";
import type { VouchWay } from "../standing/ways.ts";
import { RatingsForm } from "./RatingsForm.tsx";

interface ReviewFormProps {
  agreement: AgreementId;
  about: Address;
}

/** Says how an exchange was, once and for good: on the chain, or by a signature where that counts. */
export function ReviewForm({ agreement, about }: ReviewFormProps) {
  const t = useTranslations("review");
  const title = useTranslations("agreement");
  const { contracts, schemas } = useConfig();
  const nameOf = useMemberName();
  const write = useWrite();
  const ways = useWays();
  const session = useSync(ways.includes("signature"));
  const { sign } = useSigning(session);
  const [chosen, setWay] = useState<VouchWay>(ways[0]);
  const way = ways.includes(chosen) ? chosen : ways[0];
  const [fault, setFault] = useState<SignFault | null>(null);

  const attest = async (ratings: Ratings) => {
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
  const signReview = async (ratings: Ratings) => {
    const recipient = accountId(about);
    if (recipient === null) return false;
    const refused = await sign(async (code, signer) => [
      await code.signReview(signer, recipient, { kind: "agreement", agreement }, ratings),
    ]);
    setFault(refused);
    return refused === null;
  };

  return (
    <>
      <RatingsForm
        subject={agreement}
        about={about}
        note={t(way === "chain" ? "public" : "signed")}
        onSend={way === "chain" ? attest : signReview}
      >
        <WayChoice ways={ways} way={way} onChange={setWay} />
      </RatingsForm>
      {fault !== null && (
        <Typography role="alert" color="error">
          {t(fault === "notSigned" ? "notSigned" : "notTaken")}
        </Typography>
      )}
    </>
  );
}
