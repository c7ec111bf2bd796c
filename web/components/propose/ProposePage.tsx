"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import { getAddress, isAddress, isAddressEqual } from "viem";
import { MemberLink } from "../../identity/MemberLink.tsx";
import { useMemberName } from "../../identity/useMemberName.ts";
import { useListing } from "../../index/hooks/listings.ts";
import { listingId } from "../../index/ids.ts";
import { shape } from "../../theme/tokens.ts";
import { chooseWallet, useAccount } from "../../wallet/account.ts";
import { useChainTime } from "../../wallet/chainTime.ts";
import { EmptyState } from "../feedback/EmptyState.tsx";
import { PageSkeleton } from "../feedback/PageSkeleton.tsx";
import { QueryError } from "../feedback/QueryError.tsx";
import { PageLink } from "../PageLink.tsx";
import { paths } from "../paths.ts";
import { useQueryParameter } from "../useQueryParameter.ts";
import { EmptyAccount } from "../wallet/EmptyAccount.tsx";
import { ProposeForm } from "./ProposeForm.tsx";
import { proposalListingOf } from "./proposal.ts";

/** Answers a listing with a proposal. */
export function ProposePage() {
  const t = useTranslations("propose");
  const wallet = useTranslations("wallet");
  const id = useQueryParameter("listing");
  const given = useQueryParameter("with");
  const chosen = given !== null && isAddress(given, { strict: false }) ? getAddress(given) : null;
  const valid = id === null ? null : listingId(id);
  const listing = useListing(valid);
  const now = useChainTime();
  const { address: me } = useAccount();
  const nameOf = useMemberName();
  const discover = (
    <Button component={PageLink} href={paths.discover} variant="contained">
      {t("discover")}
    </Button>
  );

  if (valid === null)
    return <EmptyState isPage title={t("missing")} text={t("missingText")} action={discover} />;
  if (listing.isPending || now === null) return <PageSkeleton isPage />;
  if (listing.isError) return <QueryError onRetry={() => void listing.refetch()} />;
  if (listing.data === null || !listing.data.standing)
    return <EmptyState isPage title={t("gone")} text={t("goneText")} action={discover} />;
  const publisher = listing.data.publisher.id;
  const isMine = me !== undefined && isAddressEqual(publisher, me);
  const other = isMine && chosen !== null ? chosen : publisher;
  const isDoneForMe = (listing.data.kind === "Offer") !== isMine;
  return (
    <Stack spacing={6} sx={{ maxWidth: shape.column, marginInline: "auto" }}>
      <Stack spacing={3}>
        <Typography variant="body2" color="textSecondary">
          {t("title")}
        </Typography>
        <Typography variant="h1" dir="auto">
          {listing.data.title}
        </Typography>
        <MemberLink address={other} />
        <Typography>{t(isDoneForMe ? "withProvider" : "withPayer", { name: nameOf(other) })}</Typography>
      </Stack>
      {me === undefined ? (
        <Button variant="contained" onClick={chooseWallet} sx={{ alignSelf: "flex-start" }}>
          {wallet("connect")}
        </Button>
      ) : (
        <>
          <EmptyAccount address={me} />
          <ProposeForm
            listing={proposalListingOf(listing.data)}
            answerer={isMine ? other : me}
            me={me}
            now={now}
          />
        </>
      )}
    </Stack>
  );
}
